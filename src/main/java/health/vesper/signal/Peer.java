package health.vesper.signal;

import health.vesper.identity.UserId;
import health.vesper.room.ConnectionId;
import java.time.Duration;
import java.time.Instant;

/**
 * One socket from its ticket to its close: who is behind it, when something was last heard from it,
 * and what it has still to be sent. Says nothing to the room that it was not asked to.
 */
final class Peer {
  static final Duration PING_EVERY = Duration.ofSeconds(5);
  static final Duration DEAD_AFTER = Duration.ofSeconds(12);
  private static final double MESSAGES_A_SECOND = 40;
  private static final double BURST = 80;

  private final ConnectionId id;
  private final Login login;
  private final LiveRoom room;
  private final Outbox outbox;
  private final Counters counters;
  private final TokenBucket rate;
  private volatile Instant lastHeard;
  private volatile boolean refused;
  private Instant lastPing;
  private int pings;

  Peer(ConnectionId id, Login login, LiveRoom room, Outbox outbox, Counters counters, Instant now) {
    this.id = id;
    this.login = login;
    this.room = room;
    this.outbox = outbox;
    this.counters = counters;
    this.rate = new TokenBucket(MESSAGES_A_SECOND, BURST, now);
    this.lastHeard = now;
    this.lastPing = now;
  }

  ConnectionId id() {
    return id;
  }

  UserId person() {
    return login.person();
  }

  LiveRoom room() {
    return room;
  }

  Outbox outbox() {
    return outbox;
  }

  Instant lastHeard() {
    return lastHeard;
  }

  /** One frame: decoded, translated, posted; that is all that happens here. */
  void said(String frame, Instant now) {
    if (refused) {
      return;
    }
    lastHeard = now;
    if (!rate.take(now)) {
      refuse(CloseCode.VIOLATION, "too-many");
      return;
    }
    var decoded = ProtocolCodec.decode(frame);
    if (decoded instanceof ProtocolCodec.Understood understood) {
      understood.message().from(id).ifPresent(room::takes);
    } else if (decoded instanceof ProtocolCodec.Hostile hostile) {
      refuse(hostile.close(), hostile.counter());
      if (hostile.counter().equals(ProtocolCodec.FORGED)) {
        room.forged(this, now);
      }
    }
  }

  /**
   * Closes because of what the other side did, and counts it. The room is told at once: on a dead
   * network the container's own news of the close may never come.
   */
  void refuse(CloseCode code, String counter) {
    refused = true;
    counters.count(counter);
    outbox.closeNow(code);
    room.lost(this);
  }

  /** About once a second, by one thread: asks for a sign of life, or gives up waiting for one. */
  void beat(Instant now) {
    if (refused) {
      return;
    }
    if (Duration.between(lastHeard, now).compareTo(DEAD_AFTER) >= 0) {
      refuse(CloseCode.SILENT, "silent");
    } else if (now.isAfter(login.until())) {
      refuse(CloseCode.VIOLATION, "login-ended");
    } else if (Duration.between(lastPing, now).compareTo(PING_EVERY) >= 0) {
      lastPing = lastPing.plus(PING_EVERY);
      outbox.send(new ServerMessage.PingSent(++pings));
    }
  }
}
