package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionDecision.Admitted;
import health.vesper.admission.AdmissionDecision.AgreementMissing;
import health.vesper.admission.AdmissionDecision.AlreadyIn;
import health.vesper.admission.AdmissionDecision.ArrivalMissing;
import health.vesper.admission.AdmissionDecision.Ended;
import health.vesper.admission.AdmissionDecision.Full;
import health.vesper.admission.AdmissionDecision.Locked;
import health.vesper.admission.AdmissionDecision.NotEnrolled;
import health.vesper.admission.AdmissionDecision.Refusal;
import health.vesper.admission.AdmissionDecision.Removed;
import health.vesper.admission.AdmissionDecision.TooEarly;
import health.vesper.admission.AdmissionDecision.TooLate;
import health.vesper.admission.LiveRooms.Standing;
import health.vesper.guest.GuestRole;
import health.vesper.guest.Invited;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.RoomId;
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
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of the door: each line one person and the answer they get. */
class FactsTest {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");
  private static final Instant NINE = SIX.plus(Duration.ofHours(3));
  private static final UUID SESSION = new UUID(0, 1);
  private static final AdmissionDecision AS_CLIENT = admitted(RoomRole.CLIENT);
  private static final AdmissionDecision HELD_AT_THE_DOOR =
      new Admitted(new RoomId(SESSION), RoomRole.CLIENT, true, null);
  private static final AdmissionDecision AS_FACILITATOR = admitted(RoomRole.FACILITATOR);

  private static final AdmissionDecision LEA_UNTIL_SEVEN =
      new Admitted(new RoomId(SESSION), RoomRole.INTERPRETER, false, SIX.plusSeconds(3600));

  @TestFactory
  DynamicTest[] the_door() {
    return new DynamicTest[] {
      line("Max comes in time", max(), SIX, AS_CLIENT),
      line("Max comes as the doors open", max(), SIX.minusSeconds(900), AS_CLIENT),
      line(
          "Max comes a second before that",
          max(),
          SIX.minusSeconds(901),
          new TooEarly(SIX.minusSeconds(900))),
      line("Max comes in the last second", max(), NINE.minusSeconds(1), AS_CLIENT),
      line("Max comes when it is over", max(), NINE, new Ended()),
      line("Max's group runs over and he drops", max().inQueueOrSeat(), NINE, AS_CLIENT),
      line("Max comes after it was ended early", max().endedEarly(), SIX, new Ended()),
      line(
          "Max holds a seat in what was ended",
          max().endedEarly().inQueueOrSeat(),
          SIX,
          new Ended()),
      line("the room has ended but no row says so yet", max().roomEnded(), SIX, new Ended()),
      line("somebody who is not in the group", stranger(), SIX, new NotEnrolled()),
      line(
          "a stranger who comes too early learns no more",
          stranger(),
          SIX.minusSeconds(9000),
          new NotEnrolled()),
      line("a stranger to a session that is over", stranger(), NINE, new NotEnrolled()),
      line(
          "Max is late where the program admits the late",
          max().inAProgramWith(LatePolicy.ADMIT),
          SIX.plusSeconds(11 * 60),
          AS_CLIENT),
      line(
          "Max is late where the program holds the late",
          max().inAProgramWith(LatePolicy.HOLD),
          SIX.plusSeconds(11 * 60),
          HELD_AT_THE_DOOR),
      line(
          "Max comes in the last second of the grace",
          max().inAProgramWith(LatePolicy.HOLD),
          SIX.plusSeconds(11 * 60 - 1),
          AS_CLIENT),
      line(
          "Max is late where the program refuses the late",
          max().inAProgramWith(LatePolicy.REFUSE),
          SIX.plusSeconds(11 * 60),
          new TooLate(SIX.plusSeconds(11 * 60))),
      line(
          "Max comes back an hour after he was in",
          max().inAProgramWith(LatePolicy.REFUSE).insideBefore(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max comes back where the late are held",
          max().inAProgramWith(LatePolicy.HOLD).insideBefore(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max queued in time and his network comes back late",
          max().inAProgramWith(LatePolicy.REFUSE).inQueueOrSeat(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max comes as the doors close",
          max().behindDoorsThatCloseAfter(45),
          SIX.plusSeconds(45 * 60),
          new TooLate(SIX.plusSeconds(45 * 60))),
      line(
          "Max comes a second before the doors close",
          max().behindDoorsThatCloseAfter(45),
          SIX.plusSeconds(45 * 60 - 1),
          AS_CLIENT),
      line(
          "no door closes for Fia",
          fia().inAProgramWith(LatePolicy.REFUSE),
          SIX.plusSeconds(3600),
          AS_FACILITATOR),
      line("Max was removed", max().removedByRoom(), SIX, new Removed()),
      line("Max was removed and the server restarted", max().removedByRecord(), SIX, new Removed()),
      line(
          "Max was removed and tries a second device",
          max().removedByRecord().takingOver(),
          SIX,
          new Removed()),
      line("Max has not agreed", max().notAgreed(), SIX, new AgreementMissing(2)),
      line("Max has not said where he is", max().notArrived(), SIX, new ArrivalMissing()),
      line("the thirteenth client", max().seats(12), SIX, new Full()),
      line("the twelfth client", max().seats(11), SIX, AS_CLIENT),
      line("Max drops in a full room", max().seats(12).inQueueOrSeat(), SIX, AS_CLIENT),
      line("Max comes to a locked room", max().locked(), SIX, new Locked()),
      line("Max drops in a locked room", max().locked().inQueueOrSeat(), SIX, AS_CLIENT),
      line("Max is in on his phone", max().connected(), SIX, new AlreadyIn()),
      line("Max takes over from his phone", max().connected().takingOver(), SIX, AS_CLIENT),
      line("Fia comes before the clients may", fia(), SIX.minusSeconds(3600), AS_FACILITATOR),
      line(
          "Fia comes much too early",
          fia(),
          SIX.minusSeconds(3601),
          new TooEarly(SIX.minusSeconds(3600))),
      line(
          "Fia comes to her own full and locked room",
          fia().seats(12).locked(),
          SIX,
          AS_FACILITATOR),
      line("nobody asks Fia where she is", fia().notArrived().notAgreed(), SIX, AS_FACILITATOR),
      line("Fia is in on another device", fia().connected(), SIX, new AlreadyIn()),
      line("Lea comes within her time box", lea(), SIX.minusSeconds(1800), LEA_UNTIL_SEVEN),
      line(
          "Lea comes before it",
          lea(),
          SIX.minusSeconds(1801),
          new TooEarly(SIX.minusSeconds(1800))),
      line("no seat is Lea's, and none is missing", lea().seats(12), SIX, LEA_UNTIL_SEVEN),
      line(
          "the doors of the group do not close for Lea",
          lea().inAProgramWith(LatePolicy.REFUSE),
          SIX.plusSeconds(3000),
          LEA_UNTIL_SEVEN),
      line("nobody asks Lea where she is", lea().notArrived(), SIX, LEA_UNTIL_SEVEN),
      line("Lea keeps the ground rules, too", lea().notAgreed(), SIX, new AgreementMissing(2)),
      line("Lea comes to a locked room", lea().locked(), SIX, new Locked()),
      line("Lea was removed", lea().removedByRecord(), SIX, new Removed()),
      line("Lea comes after it was ended early", lea().endedEarly(), SIX, new Ended()),
      line("Fia comes back after she ended it", fia().endedEarly(), SIX, new Ended()),
    };
  }

  @Test
  void a_session_of_others_answers_like_one_that_does_not_exist() {
    assertThat(new NotEnrolled().problem()).isEqualTo(Problem.notFound());
  }

  @Test
  void every_no_has_a_code_of_its_own_and_a_sentence() {
    var refusals =
        Map.<Refusal, Integer>of(
            new TooEarly(SIX), 425,
            new TooLate(SIX), 409,
            new Ended(), 409,
            new NotEnrolled(), 404,
            new Full(), 409,
            new Removed(), 403,
            new Locked(), 409,
            new AlreadyIn(), 409,
            new AgreementMissing(1), 409,
            new ArrivalMissing(), 409);
    assertThat(refusals.keySet().stream().map(no -> no.problem().code())).doesNotHaveDuplicates();
    refusals.forEach(
        (no, status) -> {
          assertThat(no.problem().status()).isEqualTo(status);
          assertThat(no.problem().title()).endsWith(".");
          assertThat(no.problem().detail()).endsWith(".");
        });
    assertThat(refusals.keySet().stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Refusal.class.getPermittedSubclasses()).toList());
  }

  private static DynamicTest line(
      String who, Someone someone, Instant at, AdmissionDecision answer) {
    return DynamicTest.dynamicTest(
        who, () -> assertThat(someone.facts().decide(at)).isEqualTo(answer));
  }

  private static AdmissionDecision admitted(RoomRole role) {
    return new Admitted(new RoomId(SESSION), role);
  }

  private static Someone max() {
    return new Someone(RoomRole.CLIENT);
  }

  private static Someone fia() {
    return new Someone(RoomRole.FACILITATOR);
  }

  /** Invited from half an hour before the evening to its first hour. */
  private static Someone lea() {
    return new Someone(RoomRole.INTERPRETER).invited(SIX.minusSeconds(1800), SIX.plusSeconds(3600));
  }

  private static Someone stranger() {
    return new Someone(null);
  }

  /** Somebody at the door for whom everything is right, until a word says otherwise. */
  private static final class Someone {
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

    Someone(RoomRole role) {
      this.role = role;
    }

    Someone invited(Instant from, Instant until) {
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
}
