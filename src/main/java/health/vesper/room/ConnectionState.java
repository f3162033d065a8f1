package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import java.time.Instant;

/**
 * Where one person is reached: the connection in use or, while they are expected back, the last one
 * and until when; and when they were surely heard of. Lives as long as the {@link Participant}.
 */
final class ConnectionState {
  private ConnectionId connection;
  private ConnectionId address;
  private Instant heardAtLeast;
  private Instant awayUntil;

  /** A socket of this person is open. */
  void connect(ConnectionId by, Instant now) {
    connection = by;
    address = by;
    heardAtLeast = now;
    awayUntil = null;
  }

  /** The socket is gone; who comes back until then hears what they missed. */
  void drop(Instant lastHeard, Instant until) {
    connection = null;
    awayUntil = until;
    hear(lastHeard);
  }

  /** Is waited for until then, over a crash; with null not at all. */
  void expect(Instant until) {
    awayUntil = until;
  }

  void hear(Instant at) {
    heardAtLeast = at.isAfter(heardAtLeast) ? at : heardAtLeast;
  }

  /** Nothing that is told from now on would ever be heard. */
  void end() {
    connection = null;
    address = null;
    awayUntil = null;
  }

  boolean connected() {
    return connection != null;
  }

  /**
   * Whether what is told to this person reaches them: now, or when they come back to what is held.
   */
  boolean isGiven() {
    return address != null;
  }

  boolean holdRanOut(Instant now) {
    return awayUntil != null && !awayUntil.isAfter(now);
  }

  ConnectionId connection() {
    return connection;
  }

  /**
   * Where to tell this person something: the connection in use or, while the person is expected
   * back, the last one. Null when nothing that is told now would ever be heard.
   */
  ConnectionId address() {
    return address;
  }

  /** Where the presence ends when the connection is gone; never before it began. */
  Instant heardAtLeast() {
    return heardAtLeast;
  }

  Instant awayUntil() {
    return awayUntil;
  }
}
