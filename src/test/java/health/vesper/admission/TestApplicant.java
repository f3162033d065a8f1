package health.vesper.admission;

import health.vesper.guest.GuestRole;
import health.vesper.guest.Invited;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.AdmissionRules;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.LatePolicy;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.Rules;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.UUID;

/** Somebody at the door for whom everything is right, until a word says otherwise. */
final class TestApplicant {
  static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");
  static final Instant NINE = SIX.plus(Duration.ofHours(3));
  static final UUID SESSION = new UUID(0, 1);

  private final RoomRole role;
  private Invited invited;
  private Instant endedAt;
  private OptionalInt missing = OptionalInt.empty();
  private boolean arrived = true;
  private boolean onRecord;
  private boolean beenIn;
  private AdmissionRules doors = AdmissionRules.usual();
  private boolean takeOver;
  private boolean ended;
  private boolean removed;
  private boolean locked;
  private boolean holds;
  private boolean connected;
  private int seats;

  private TestApplicant(RoomRole role) {
    this.role = role;
  }

  static TestApplicant max() {
    return new TestApplicant(RoomRole.CLIENT);
  }

  static TestApplicant fia() {
    return new TestApplicant(RoomRole.FACILITATOR);
  }

  /** Invited from half an hour before the evening to its first hour. */
  static TestApplicant lea() {
    return new TestApplicant(RoomRole.INTERPRETER)
        .invited(SIX.minusSeconds(1800), SIX.plusSeconds(3600));
  }

  static TestApplicant stranger() {
    return new TestApplicant(null);
  }

  private TestApplicant invited(Instant from, Instant until) {
    invited =
        new Invited(
            new UUID(0, 4),
            new SessionId(SESSION),
            new UserId(new UUID(0, 5)),
            GuestRole.INTERPRETER,
            "Lea",
            from,
            until,
            "words");
    return this;
  }

  TestApplicant inQueueOrSeat() {
    holds = true;
    return this;
  }

  TestApplicant endedEarly() {
    endedAt = SIX.minusSeconds(1);
    return this;
  }

  TestApplicant roomEnded() {
    ended = true;
    return this;
  }

  TestApplicant removedByRoom() {
    removed = true;
    return this;
  }

  TestApplicant removedByRecord() {
    onRecord = true;
    return this;
  }

  TestApplicant notAgreed() {
    missing = OptionalInt.of(2);
    return this;
  }

  TestApplicant notArrived() {
    arrived = false;
    return this;
  }

  TestApplicant seats(int taken) {
    seats = taken;
    return this;
  }

  TestApplicant locked() {
    locked = true;
    return this;
  }

  TestApplicant connected() {
    connected = true;
    holds = true;
    return this;
  }

  TestApplicant takingOver() {
    takeOver = true;
    return this;
  }

  AdmissionFacts facts() {
    return new AdmissionFacts(
        evening(),
        role,
        invited,
        missing,
        arrived,
        onRecord,
        beenIn,
        new ParticipantStatus(ended, removed, locked, holds, connected, seats),
        takeOver);
  }

  TestApplicant inAProgramWith(LatePolicy policy) {
    doors = new AdmissionRules(15, 0, 60, 10, policy);
    return this;
  }

  TestApplicant behindDoorsThatCloseAfter(int minutes) {
    doors = new AdmissionRules(15, minutes, 60, 10, LatePolicy.ADMIT);
    return this;
  }

  TestApplicant insideBefore() {
    beenIn = true;
    return this;
  }

  private SessionDetails evening() {
    return new SessionDetails(
        new SessionId(SESSION),
        new GroupId(new UUID(0, 2)),
        new ProgramId(new UUID(0, 3)),
        "Evening group",
        12,
        SIX,
        NINE,
        endedAt,
        ZoneId.of("America/New_York"),
        Rules.usual().with(doors));
  }
}
