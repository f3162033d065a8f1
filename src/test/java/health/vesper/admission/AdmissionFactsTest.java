package health.vesper.admission;

import static health.vesper.admission.TestApplicant.NINE;
import static health.vesper.admission.TestApplicant.SESSION;
import static health.vesper.admission.TestApplicant.SIX;
import static health.vesper.admission.TestApplicant.fia;
import static health.vesper.admission.TestApplicant.lea;
import static health.vesper.admission.TestApplicant.max;
import static health.vesper.admission.TestApplicant.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionDecision.Admitted;
import health.vesper.admission.AdmissionDecision.AgreementMissing;
import health.vesper.admission.AdmissionDecision.AlreadyIn;
import health.vesper.admission.AdmissionDecision.ArrivalMissing;
import health.vesper.admission.AdmissionDecision.Ended;
import health.vesper.admission.AdmissionDecision.Full;
import health.vesper.admission.AdmissionDecision.Locked;
import health.vesper.admission.AdmissionDecision.NotEnrolled;
import health.vesper.admission.AdmissionDecision.Removed;
import health.vesper.admission.AdmissionDecision.TooEarly;
import health.vesper.admission.AdmissionDecision.TooLate;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.LatePolicy;
import java.time.Instant;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of admission decisions. Each line has one person and the answer they get. */
class AdmissionFactsTest {
  private static final AdmissionDecision AS_CLIENT = admitted(RoomRole.CLIENT);
  private static final AdmissionDecision IN_LATE_HOLD =
      new Admitted(new RoomId(SESSION), RoomRole.CLIENT, true, null);
  private static final AdmissionDecision AS_FACILITATOR = admitted(RoomRole.FACILITATOR);

  private static final AdmissionDecision LEA_UNTIL_SEVEN =
      new Admitted(new RoomId(SESSION), RoomRole.INTERPRETER, false, SIX.plusSeconds(3600));

  @TestFactory
  DynamicTest[] the_admission_decisions() {
    return new DynamicTest[] {
      line("Max comes in time", max(), SIX, AS_CLIENT),
      line("Max comes as admission opens", max(), SIX.minusSeconds(900), AS_CLIENT),
      line(
          "Max comes a second before that",
          max(),
          SIX.minusSeconds(901),
          new TooEarly(SIX.minusSeconds(900))),
      line("Max comes in the last second", max(), NINE.minusSeconds(1), AS_CLIENT),
      line("Max comes after the end", max(), NINE, new Ended()),
      line(
          "Max's group runs over and he loses the connection",
          max().inQueueOrSeat(),
          NINE,
          AS_CLIENT),
      line("Max comes after it was ended early", max().endedEarly(), SIX, new Ended()),
      line(
          "Max has a seat in an ended session",
          max().endedEarly().inQueueOrSeat(),
          SIX,
          new Ended()),
      line("the room has ended but no row says so yet", max().roomEnded(), SIX, new Ended()),
      line("a person who is not in the group", stranger(), SIX, new NotEnrolled()),
      line(
          "a stranger who comes too early gets the same answer",
          stranger(),
          SIX.minusSeconds(9000),
          new NotEnrolled()),
      line("a stranger to a session that is over", stranger(), NINE, new NotEnrolled()),
      line(
          "Max is late in a program that admits late clients",
          max().inAProgramWith(LatePolicy.ADMIT),
          SIX.plusSeconds(11 * 60),
          AS_CLIENT),
      line(
          "Max is late in a program with a late hold",
          max().inAProgramWith(LatePolicy.HOLD),
          SIX.plusSeconds(11 * 60),
          IN_LATE_HOLD),
      line(
          "Max comes in the last second of the grace",
          max().inAProgramWith(LatePolicy.HOLD),
          SIX.plusSeconds(11 * 60 - 1),
          AS_CLIENT),
      line(
          "Max is late in a program that refuses late clients",
          max().inAProgramWith(LatePolicy.REFUSE),
          SIX.plusSeconds(11 * 60),
          new TooLate(SIX.plusSeconds(11 * 60))),
      line(
          "Max returns an hour after he was inside",
          max().inAProgramWith(LatePolicy.REFUSE).insideBefore(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max returns to a program with a late hold",
          max().inAProgramWith(LatePolicy.HOLD).insideBefore(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max waited in time and reconnects late",
          max().inAProgramWith(LatePolicy.REFUSE).inQueueOrSeat(),
          SIX.plusSeconds(3600),
          AS_CLIENT),
      line(
          "Max comes as admission closes",
          max().withAdmissionClosingAfter(45),
          SIX.plusSeconds(45 * 60),
          new TooLate(SIX.plusSeconds(45 * 60))),
      line(
          "Max comes a second before admission closes",
          max().withAdmissionClosingAfter(45),
          SIX.plusSeconds(45 * 60 - 1),
          AS_CLIENT),
      line(
          "admission does not close for Fia",
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
          "Lea comes before her time",
          lea(),
          SIX.minusSeconds(1801),
          new TooEarly(SIX.minusSeconds(1800))),
      line("no seat is Lea's, and none is missing", lea().seats(12), SIX, LEA_UNTIL_SEVEN),
      line(
          "the group's closing time does not apply to Lea",
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

  private static DynamicTest line(
      String who, TestApplicant someone, Instant at, AdmissionDecision answer) {
    return DynamicTest.dynamicTest(
        who, () -> assertThat(someone.facts().decide(at)).isEqualTo(answer));
  }

  private static AdmissionDecision admitted(RoomRole role) {
    return new Admitted(new RoomId(SESSION), role);
  }
}
