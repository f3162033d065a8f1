package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.room.RoomRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * One person's stay in one session. Opens on admission or return, closes on leave, where the person
 * was last heard or, if the server died, at the last lease: a stay without an end is evidence of a
 * crash, not of a very long session.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class PresenceInterval {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private String role;
  private int seat;
  private Instant admittedAt;

  /** Moved by the lease alone, in one statement for the whole node. */
  @Column(updatable = false)
  private Instant lastSeen;

  private Instant leftAt;
  private String how;

  /** True or nothing, so that "one open stay per person" is a unique key on both databases. */
  private Boolean stillOpen;

  private String node;
  private UUID incarnation;
  private long epoch;

  protected PresenceInterval() {}

  PresenceInterval(
      UUID sessionId, UserId person, RoomRole role, int seat, Instant at, ThisNode node) {
    this.id = UUID.randomUUID();
    this.sessionId = sessionId;
    this.userId = person.value();
    this.role = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.seat = seat;
    this.admittedAt = at;
    this.lastSeen = at;
    this.stillOpen = true;
    this.node = node.name();
    this.incarnation = node.incarnation();
    this.epoch = node.epoch();
  }

  /** Has new ones written, as rows: with whatever else goes, in one round trip. */
  static void insert(List<PresenceInterval> stays, OneTrip trip) {
    trip.insert(
        "presence_interval",
        List.of(
            column("id", Kind.UUID, stays, stay -> stay.id),
            column("session_id", Kind.UUID, stays, stay -> stay.sessionId),
            column("user_id", Kind.UUID, stays, stay -> stay.userId),
            column("role", Kind.TEXT, stays, stay -> stay.role),
            column("seat", Kind.NUMBER, stays, stay -> stay.seat),
            column("admitted_at", Kind.MOMENT, stays, stay -> stay.admittedAt),
            column("last_seen", Kind.MOMENT, stays, stay -> stay.lastSeen),
            column("left_at", Kind.MOMENT, stays, stay -> stay.leftAt),
            column("how", Kind.TEXT, stays, stay -> stay.how),
            column("still_open", Kind.TRUTH, stays, stay -> stay.stillOpen),
            column("node", Kind.TEXT, stays, stay -> stay.node),
            column("incarnation", Kind.UUID, stays, stay -> stay.incarnation),
            column("epoch", Kind.NUMBER, stays, stay -> stay.epoch)));
  }

  private static OneTrip.Column column(
      String name, Kind kind, List<PresenceInterval> stays, Function<PresenceInterval, ?> of) {
    return OneTrip.Column.of(name, kind, stays, of);
  }

  KnownStays.Attendee key() {
    return new KnownStays.Attendee(sessionId, userId);
  }

  /** Whether this life of this server keeps it fresh; if not, it was abandoned. */
  boolean isKeptBy(ThisNode keeper) {
    return incarnation.equals(keeper.incarnation());
  }

  /**
   * Ends the stay; never before it began, and never a second time. One that was abandoned ended
   * where it was last seen, whatever is told of its person now.
   */
  void close(Instant at, Ending ending, ThisNode teller) {
    if (isKeptBy(teller)) {
      end(at, ending);
    } else {
      end(lastSeen, Ending.LEASE_RAN_OUT);
    }
  }

  private void end(Instant at, Ending ending) {
    if (leftAt != null) {
      throw new IllegalStateException("this stay ended before");
    }
    leftAt = at.isBefore(admittedAt) ? admittedAt : at;
    how = ending.word();
    stillOpen = null;
  }

  boolean open() {
    return leftAt == null;
  }

  Instant admittedAt() {
    return admittedAt;
  }

  /** Whether its end covers that moment. */
  boolean wasOver(Instant at) {
    return leftAt != null && !leftAt.isBefore(at);
  }

  Instant lastSeen() {
    return lastSeen;
  }

  Stay stay() {
    return new Stay(new UserId(userId), admittedAt, open() ? lastSeen : leftAt, open());
  }
}
