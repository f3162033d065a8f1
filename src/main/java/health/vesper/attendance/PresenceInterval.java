package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomRole;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * One person's uninterrupted presence in one session. It opens on admission or return and closes on
 * leave, where the person was last heard or, if the server died, at the last lease: an interval
 * without an end is evidence of a crash, not of a very long session.
 */
@Entity
public class PresenceInterval {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;

  @Convert(converter = RoleWord.class)
  private RoomRole role;

  private int seat;
  private Instant admittedAt;

  /** Moved by {@link PresenceLease} alone, in one statement for the whole node. */
  @Column(updatable = false)
  private Instant lastSeen;

  private Instant leftAt;

  @Convert(converter = IntervalEnd.Word.class)
  private IntervalEnd how;

  /** True or null, so that a unique key allows one open interval of a person in a session. */
  private Boolean stillOpen;

  private String node;
  private UUID incarnation;
  private long epoch;

  /** For Hibernate only. */
  protected PresenceInterval() {}

  PresenceInterval(Attendee who, RoomRole role, int seat, Instant at, ThisNode node) {
    this.id = UUID.randomUUID();
    this.sessionId = who.session();
    this.userId = who.person();
    this.role = role;
    this.seat = seat;
    this.admittedAt = at;
    this.lastSeen = at;
    this.stillOpen = true;
    this.node = node.name();
    this.incarnation = node.incarnation();
    this.epoch = node.epoch();
  }

  Attendee attendee() {
    return new Attendee(sessionId, userId);
  }

  /** Whether this run of this server renews its lease; otherwise a crash left it open. */
  boolean isRenewedBy(ThisNode server) {
    return incarnation.equals(server.incarnation());
  }

  /**
   * Closes the interval; never before it began, and never a second time. One that a crash left open
   * ends at its last lease, whatever is reported of its person now.
   */
  void close(Instant at, IntervalEnd end, ThisNode server) {
    if (isRenewedBy(server)) {
      close(at, end);
    } else {
      close(lastSeen, IntervalEnd.LEASE_RAN_OUT);
    }
  }

  private void close(Instant at, IntervalEnd end) {
    if (!isOpen()) {
      throw new IllegalStateException("this presence interval has ended before");
    }
    leftAt = at.isBefore(admittedAt) ? admittedAt : at;
    how = end;
    stillOpen = null;
  }

  boolean isOpen() {
    return stillOpen != null;
  }

  Instant admittedAt() {
    return admittedAt;
  }

  /** Whether it goes on, or ended then or later. */
  boolean reaches(Instant at) {
    return isOpen() || !leftAt.isBefore(at);
  }

  MeasuredInterval measured() {
    return new MeasuredInterval(
        new UserId(userId), admittedAt, isOpen() ? lastSeen : leftAt, isOpen());
  }

  @Override
  public String toString() {
    return "presence of %s (%s, seat %d) in %s from %s to %s (%s), written by %s in run %s, epoch %d"
        .formatted(
            userId, role, seat, sessionId, admittedAt, leftAt, how, node, incarnation, epoch);
  }
}
