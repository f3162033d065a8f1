package health.vesper.signal.socket;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.platform.MetricNames;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.ServerMessage;
import health.vesper.signal.protocol.AnswerPing;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.ConnectionMessage;
import health.vesper.signal.protocol.ProtocolCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client's WebSocket connection, from the redeemed ticket to the close. It knows who is
 * connected and when the client last sent something, holds the frames that wait to be sent, and
 * passes each command on to the room. It decides nothing about the room.
 *
 * <p>Threads: the socket's I/O thread calls the receiving methods, the room calls the sending ones,
 * the ticker calls {@link #check}.
 */
public final class ClientConnection {
  public static final Duration PING_INTERVAL = Duration.ofSeconds(5);
  public static final Duration TIMEOUT = Duration.ofSeconds(12);

  /** More than can be unanswered before the connection times out. */
  private static final int PINGS_REMEMBERED = 4;

  private final ConnectionId id;
  private final Login login;
  private final ConnectedRoom room;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final ConnectionLimit limit;
  private final @Nullable ResumePoint resumePoint;
  private final long[] sequenceAtPing = new long[PINGS_REMEMBERED];
  private volatile Instant lastReceived;
  private volatile boolean refused;
  private boolean bufferIsNamed;
  private Instant lastPing;
  private int pings;

  /**
   * @param resumePoint the last frame that the client says it received, or null
   * @param limit how much the client may send
   */
  public ClientConnection(
      ConnectionId id,
      Login login,
      @Nullable ResumePoint resumePoint,
      ConnectedRoom room,
      Outbox outbox,
      ConnectionLimit limit,
      MeterRegistry metrics,
      Instant now) {
    this.id = id;
    this.login = login;
    this.resumePoint = resumePoint;
    this.room = room;
    this.outbox = outbox;
    this.limit = limit;
    this.metrics = metrics;
    this.lastReceived = now;
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

  public Outbox outbox() {
    return outbox;
  }

  public Optional<ResumePoint> resumePoint() {
    return Optional.ofNullable(resumePoint);
  }

  /** When the client last sent anything. */
  public Instant lastReceived() {
    return lastReceived;
  }

  /**
   * Sends a frame of the room. The connection's first one names the replay buffer.
   *
   * @return false when too many frames wait already: the connection has been closed
   */
  public boolean send(SequencedFrame frame, ReplayBuffer buffer) {
    var toSend = bufferIsNamed ? frame : frame.naming(buffer.id());
    bufferIsNamed = true;
    return outbox.send(toSend);
  }

  /** Sends the first message to a client that resumes, and then every frame that it missed. */
  public void resume(ServerMessage first, List<SequencedFrame> missed) {
    bufferIsNamed = true;
    metrics.counter(MetricNames.CONNECTIONS_RESUMED).increment();
    outbox.send(first);
    outbox.sendMissed(missed);
  }

  /**
   * The client sent something, so it is there.
   *
   * @return false when the connection was refused before: what it sends is ignored
   */
  public boolean received(Instant now) {
    if (refused) {
      return false;
    }
    lastReceived = now;
    return true;
  }

  /** Decodes one text frame in UTF-8 and posts its command to the room. */
  public void received(byte[] frame, Instant now) {
    if (!received(now)) {
      return;
    }
    if (!limit.allows(frame.length, now)) {
      refuse(CloseCode.VIOLATION, "too-many");
      return;
    }
    var decoded = ProtocolCodec.decode(frame);
    if (decoded instanceof ProtocolCodec.Understood understood) {
      if (understood.message() instanceof ParticipantCommand command) {
        room.post(new RoomCommand.Posted(id, command));
      } else if (understood.message() instanceof AnswerPing answer) {
        acknowledged(answer.n());
      }
    } else if (decoded instanceof ProtocolCodec.Hostile hostile) {
      refuse(hostile.close(), hostile.counter());
      if (hostile.counter().equals(ProtocolCodec.FORGED)) {
        room.forgedSender(this, now);
      }
    }
  }

  /** Frames arrive in order, so an answered ping acknowledges all frames before it. */
  private synchronized void acknowledged(int ping) {
    if (ping > pings - PINGS_REMEMBERED && ping <= pings && ping > 0) {
      room.acknowledged(this, sequenceAtPing[ping % PINGS_REMEMBERED]);
    }
  }

  /**
   * Closes the connection because of what the client did or did not do, and counts the reason. The
   * room learns it at once, because on a dead network {@code onClose} may never be called. A second
   * call has no effect.
   */
  public void refuse(CloseCode code, String reason) {
    if (refused) {
      return;
    }
    refused = true;
    metrics.counter(MetricNames.CONNECTIONS_REFUSED, MetricNames.REASON, reason).increment();
    outbox.closeNow(code);
    room.disconnected(this);
  }

  /** The socket is closed. */
  public void disconnected() {
    room.disconnected(this);
  }

  /**
   * Pings the client, or closes the connection if it timed out or its token expired. Once a second.
   */
  public void check(Instant now) {
    if (refused) {
      return;
    }
    if (Duration.between(lastReceived, now).compareTo(TIMEOUT) >= 0) {
      refuse(CloseCode.SILENT, "silent");
    } else if (now.isAfter(login.until())) {
      refuse(CloseCode.VIOLATION, "login-ended");
    } else if (Duration.between(lastPing, now).compareTo(PING_INTERVAL) >= 0) {
      lastPing = lastPing.plus(PING_INTERVAL);
      outbox.send(new ConnectionMessage.PingSent(nextPing()));
    }
  }

  private synchronized int nextPing() {
    pings++;
    sequenceAtPing[pings % PINGS_REMEMBERED] = room.lastSequence(this);
    return pings;
  }
}
