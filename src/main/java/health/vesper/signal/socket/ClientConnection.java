package health.vesper.signal.socket;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.platform.Counters;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.signal.protocol.ClientMessage;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Nullable;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.protocol.ServerMessage;
import health.vesper.signal.rooms.LiveRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One socket from its ticket to its close: who is behind it, when something was last heard from it,
 * and what it has still to be sent. Says nothing to the room that it was not asked to.
 */
public final class ClientConnection {
  public static final Duration PING_EVERY = Duration.ofSeconds(5);
  public static final Duration DEAD_AFTER = Duration.ofSeconds(12);

  /** More than can be unanswered before the socket counts as dead. */
  private static final int PINGS_REMEMBERED = 4;

  private final ConnectionId id;
  private final Login login;
  private final LiveRoom room;
  private final Outbox outbox;
  private final Counters counters;
  private final ConnectionLimit speech;
  private final @Nullable ResumePoint bookmark;
  private volatile Instant lastHeard;
  private volatile boolean refused;
  private boolean tapeIsNamed;
  private Instant lastPing;
  private int pings;
  private final long[] tapeAtPing = new long[PINGS_REMEMBERED];

  /**
   * @param bookmark how far the client says it had heard, or null
   */
  public ClientConnection(
      ConnectionId id,
      Login login,
      @Nullable ResumePoint bookmark,
      LiveRoom room,
      Outbox outbox,
      ConnectionLimit speech,
      Counters counters,
      Instant now) {
    this.id = id;
    this.login = login;
    this.bookmark = bookmark;
    this.room = room;
    this.outbox = outbox;
    this.counters = counters;
    this.speech = speech;
    this.lastHeard = now;
    this.lastPing = now;
  }

  public ConnectionId id() {
    return id;
  }

  public UserId person() {
    return login.person();
  }

  public SignIn signIn() {
    return login.signIn();
  }

  public LiveRoom room() {
    return room;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Optional<ResumePoint> bookmark() {
    return Optional.ofNullable(bookmark);
  }

  public Instant lastHeard() {
    return lastHeard;
  }

  /** Sends what the room told this person; false when too much waits already. */
  public boolean tells(SequencedFrame frame, ReplayBuffer tape) {
    var toSend = tapeIsNamed ? frame : frame.naming(tape.id());
    tapeIsNamed = true;
    return outbox.send(toSend);
  }

  /**
   * The person is back on the tape that the client knows: first this, and then what they missed.
   */
  public void resumes(ServerMessage first, List<SequencedFrame> missed) {
    tapeIsNamed = true;
    counters.count("resumed");
    outbox.send(first);
    outbox.catchUp(missed);
  }

  /**
   * Something came from the other side: they are there. What a refused one sends counts no more.
   */
  public boolean heard(Instant now) {
    if (refused) {
      return false;
    }
    lastHeard = now;
    return true;
  }

  /** One frame in UTF-8: decoded, translated, posted; that is all that happens here. */
  public void said(byte[] frame, Instant now) {
    if (!heard(now)) {
      return;
    }
    if (!speech.allows(frame.length, now)) {
      refuse(CloseCode.VIOLATION, "too-many");
      return;
    }
    var decoded = ProtocolCodec.decode(frame);
    if (decoded instanceof ProtocolCodec.Understood understood) {
      if (understood.message() instanceof ClientMessage.AnswerPing answer) {
        arrived(answer.n());
      }
      understood.message().from(id).ifPresent(room::takes);
    } else if (decoded instanceof ProtocolCodec.Hostile hostile) {
      refuse(hostile.close(), hostile.counter());
      if (hostile.counter().equals(ProtocolCodec.FORGED)) {
        room.forged(this, now);
      }
    }
  }

  /** Frames arrive in order: what was sent before a ping that is answered is there. */
  private synchronized void arrived(int ping) {
    if (ping > pings - PINGS_REMEMBERED && ping <= pings && ping > 0) {
      room.arrived(this, tapeAtPing[ping % PINGS_REMEMBERED]);
    }
  }

  /**
   * Closes because of what the other side did, and counts it. The room is told at once: on a dead
   * network the container's own news of the close may never come.
   */
  public void refuse(CloseCode code, String counter) {
    refused = true;
    counters.count(counter);
    outbox.closeNow(code);
    room.lost(this);
  }

  /** About once a second, by one thread: asks for a sign of life, or gives up waiting for one. */
  public void beat(Instant now) {
    if (refused) {
      return;
    }
    if (Duration.between(lastHeard, now).compareTo(DEAD_AFTER) >= 0) {
      refuse(CloseCode.SILENT, "silent");
    } else if (now.isAfter(login.until())) {
      refuse(CloseCode.VIOLATION, "login-ended");
    } else if (Duration.between(lastPing, now).compareTo(PING_EVERY) >= 0) {
      lastPing = lastPing.plus(PING_EVERY);
      outbox.send(new ServerMessage.PingSent(nextPing()));
    }
  }

  private synchronized int nextPing() {
    pings++;
    tapeAtPing[pings % PINGS_REMEMBERED] = room.told(this);
    return pings;
  }
}
