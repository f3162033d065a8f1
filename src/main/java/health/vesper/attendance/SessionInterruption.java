package health.vesper.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * A time within a session that is not the group's: a break, or somebody's step-out. It opens and
 * closes with the events of the room. One that a crash left open is closed at its last lease; when
 * the room lived on, an event may still bring its true end.
 */
@MappedSuperclass
abstract class SessionInterruption {
  @Id private UUID id;
  private UUID sessionId;
  private UUID byId;
  private Instant beganAt;

  /** Moved by {@link PresenceLease} alone, in one statement for the whole node. */
  @Column(updatable = false)
  private Instant lastSeen;

  private Instant endedAt;

  /** Whether the end is an assumption, not an event of the room. */
  private boolean abandoned;

  private String node;
  private UUID incarnation;

  /** For Hibernate only. */
  protected SessionInterruption() {}

  SessionInterruption(UUID sessionId, UUID by, Instant at, ThisNode node) {
    this.id = UUID.randomUUID();
    this.sessionId = sessionId;
    this.byId = by;
    this.beganAt = at;
    this.lastSeen = at;
    this.node = node.name();
    this.incarnation = node.incarnation();
  }

  /** It is over by an event of the room; never before it began. */
  void end(Instant at) {
    endedAt = at.isBefore(beganAt) ? beganAt : at;
    abandoned = false;
  }

  /**
   * Something later happened, and no event brought its end: it ended then or, if this run of the
   * server did not open it, at its last lease.
   */
  void abandon(Instant at, ThisNode server) {
    end(incarnation.equals(server.incarnation()) ? at : lastSeen);
    abandoned = true;
  }

  /** Whether it is open, or its end is only an assumption. */
  boolean mayStillEnd() {
    return isOpen() || abandoned;
  }

  Instant from() {
    return beganAt;
  }

  boolean isOpen() {
    return endedAt == null;
  }

  /** Where it ended or, while it is open, when it was last known to go on. */
  Instant until() {
    return isOpen() ? lastSeen : endedAt;
  }

  @Override
  public String toString() {
    return "%s %s in %s by %s from %s to %s, written by %s in run %s"
        .formatted(
            getClass().getSimpleName(), id, sessionId, byId, beganAt, endedAt, node, incarnation);
  }
}
