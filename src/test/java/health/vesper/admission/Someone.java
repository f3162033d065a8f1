package health.vesper.admission;

import health.vesper.admission.LiveRooms.Standing;
import health.vesper.guest.GuestRole;
import health.vesper.guest.Invited;
import health.vesper.identity.UserId;
import health.vesper.room.RoomRole;
import health.vesper.schedule.DoorRules;
import health.vesper.schedule.Evening;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.LatePolicy;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.Rules;
import health.vesper.schedule.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;
import java.util.UUID;

/** Somebody at the door for whom everything is right, until a word says otherwise. */
final class Someone {
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
  private DoorRules doors = DoorRules.usual();
  private boolean takeOver;
  private boolean ended;
  private boolean removed;
  private boolean locked;
  private boolean holds;
  private boolean connected;
  private int seats;

  private Someone(RoomRole role) {
    this.role = role;
  }

  static Someone max() {
    return new Someone(RoomRole.CLIENT);
  }

  static Someone fia() {
    return new Someone(RoomRole.FACILITATOR);
  }

  /** Invited from half an hour before the evening to its first hour. */
  static Someone lea() {
    return new Someone(RoomRole.INTERPRETER).invited(SIX.minusSeconds(1800), SIX.plusSeconds(3600));
  }

  static Someone stranger() {
    return new Someone(null);
  }

  private Someone invited(Instant from, Instant until) {
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

  Someone inQueueOrSeat() {
    holds = true;
    return this;
  }

  Someone endedEarly() {
    endedAt = SIX.minusSeconds(1);
    return this;
  }

  Someone roomEnded() {
    ended = true;
    return this;
  }

  Someone removedByRoom() {
    removed = true;
    return this;
  }

  Someone removedByRecord() {
    onRecord = true;
    return this;
  }

  Someone notAgreed() {
    missing = OptionalInt.of(2);
    return this;
  }

  Someone notArrived() {
    arrived = false;
    return this;
  }

  Someone seats(int taken) {
    seats = taken;
    return this;
  }

  Someone locked() {
    locked = true;
    return this;
  }

  Someone connected() {
    connected = true;
    holds = true;
    return this;
  }

  Someone takingOver() {
    takeOver = true;
    return this;
  }

  Facts facts() {
    return new Facts(
        evening(),
        role,
        invited,
        missing,
        arrived,
        onRecord,
        beenIn,
        new Standing(ended, removed, locked, holds, connected, seats),
        takeOver);
  }

  Someone inAProgramWith(LatePolicy policy) {
    doors = new DoorRules(15, 0, 60, 10, policy);
    return this;
  }

  Someone behindDoorsThatCloseAfter(int minutes) {
    doors = new DoorRules(15, minutes, 60, 10, LatePolicy.ADMIT);
    return this;
  }

  Someone insideBefore() {
    beenIn = true;
    return this;
  }

  private Evening evening() {
    return new Evening(
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
