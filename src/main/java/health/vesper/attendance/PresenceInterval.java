package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.room.protocol.RoomRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One person's stay in one session. Opens on admission or return, closes on leave, where the person
 * was last heard or, if the server died, at the last lease: a stay without an end is evidence of a
 * crash, not of a very long session.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class PresenceInterval {
  private static final OneTrip.About<PresenceInterval> BEGUN =
      OneTrip.About.inserted(
          "presence_interval",
          List.of(
              new OneTrip.Column<>("id", Kind.UUID, stay -> stay.id),
              new OneTrip.Column<>("session_id", Kind.UUID, stay -> stay.sessionId),
              new OneTrip.Column<>("user_id", Kind.UUID, stay -> stay.userId),
              new OneTrip.Column<>("role", Kind.TEXT, stay -> stay.role),
              new OneTrip.Column<>("seat", Kind.NUMBER, stay -> stay.seat),
              new OneTrip.Column<>("admitted_at", Kind.MOMENT, stay -> stay.admittedAt),
              new OneTrip.Column<>("last_seen", Kind.MOMENT, stay -> stay.lastSeen),
              new OneTrip.Column<>("left_at", Kind.MOMENT, stay -> stay.leftAt),
              new OneTrip.Column<>("how", Kind.TEXT, stay -> stay.how),
              new OneTrip.Column<>("still_open", Kind.TRUTH, stay -> stay.stillOpen),
              new OneTrip.Column<>("node", Kind.TEXT, stay -> stay.node),
              new OneTrip.Column<>("incarnation", Kind.UUID, stay -> stay.incarnation),
              new OneTrip.Column<>("epoch", Kind.NUMBER, stay -> stay.epoch)));

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

  /** Has new ones written: with whatever else goes, in one round trip. */
  static void insert(List<PresenceInterval> stays, OneTrip trip) {
    trip.forAll(BEGUN, stays);
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
  void close(Instant at, IntervalEnd ending, ThisNode teller) {
    if (isKeptBy(teller)) {
      end(at, ending);
    } else {
      end(lastSeen, IntervalEnd.LEASE_RAN_OUT);
    }
  }

  private void end(Instant at, IntervalEnd ending) {
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

  MeasuredInterval stay() {
    return new MeasuredInterval(new UserId(userId), admittedAt, open() ? lastSeen : leftAt, open());
  }
}
