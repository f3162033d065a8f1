package health.vesper.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * A time within a session that is not the group's: a break, or somebody's step-out. Opens and
 * closes when the room says so; one that a dead server left open is closed where the lease was last
 * renewed, and a room that lived on may still tell its true end.
 */
@MappedSuperclass
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
abstract class SessionInterruption {
  @Id private UUID id;
  private UUID sessionId;
  private UUID byId;
  private Instant beganAt;

  /** Moved by the lease alone, in one statement for the whole node. */
  @Column(updatable = false)
  private Instant lastSeen;

  private Instant endedAt;

  /** Whether the end is where it was last seen instead of one that was told. */
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

  /** It is over, by what the room tells; never before it began. */
  void end(Instant at) {
    endedAt = at.isBefore(beganAt) ? beganAt : at;
    abandoned = false;
  }

  /**
   * Something after it began without its end having been told: it ended then, or where last seen.
   */
  void giveUp(Instant at, ThisNode teller) {
    end(incarnation.equals(teller.incarnation()) ? at : lastSeen);
    abandoned = true;
  }

  /** Open, or closed by nobody's word. */
  boolean awaitsItsEnd() {
    return open() || abandoned;
  }

  Instant from() {
    return beganAt;
  }

  boolean open() {
    return endedAt == null;
  }

  /** Where it ended or, while it is open, when it was last known to go on. */
  Instant until() {
    return open() ? lastSeen : endedAt;
  }
}
