package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import java.time.Instant;

/**
 * The connection of one person: the current one or, in the reconnect window, the last one; and when
 * something was last heard from them. It lives as long as the {@link Participant}.
 */
final class ConnectionState {
  private ConnectionId current;
  private ConnectionId address;
  private Instant heardAtLeast;
  private Instant awayUntil;

  /** A socket of this person is open. */
  void connect(ConnectionId by, Instant now) {
    current = by;
    address = by;
    heardAtLeast = now;
    awayUntil = null;
  }

  /** The socket is gone. The reconnect window lasts until then. */
  void drop(Instant lastHeard, Instant until) {
    current = null;
    awayUntil = until;
    hear(lastHeard);
  }

  /** After a restart: the person is expected until then; null for not at all. */
  void expect(Instant until) {
    awayUntil = until;
  }

  void hear(Instant at) {
    heardAtLeast = at.isAfter(heardAtLeast) ? at : heardAtLeast;
  }

  /** The person is not expected any more. */
  void end() {
    current = null;
    address = null;
    awayUntil = null;
  }

  boolean connected() {
    return current != null;
  }

  /** Whether this person receives what is sent now, at once or when they are back. */
  boolean hasAddress() {
    return address != null;
  }

  boolean windowIsOver(Instant now) {
    return awayUntil != null && !awayUntil.isAfter(now);
  }

  /** The open connection; null while the person is away. */
  ConnectionId current() {
    return current;
  }

  /**
   * The connection that messages are addressed to: the open one, or the last one in the reconnect
   * window. Null if they could not be delivered.
   */
  ConnectionId address() {
    return address;
  }

  /** Where the presence ends when the connection is lost; never before it began. */
  Instant heardAtLeast() {
    return heardAtLeast;
  }

  Instant awayUntil() {
    return awayUntil;
  }
}
