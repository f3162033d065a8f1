package health.vesper.room;

import health.vesper.room.protocol.RoomRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a room promises to people who need help. The people who can help learn of it, and nobody
 * else does.
 */
public abstract class HelpedRoomContract extends LedRoomContract {
  @Test
  void only_facilitators_receive_a_support_request() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    max.asks("need-moment", "needed", true);
    max.receives("moment-noted", "needed", true);
    fia.receives("moments-changed", "participants", List.of(max));
    kofi.receives("moments-changed", "participants", List.of(max));
    fia.asks("settle-moment", "participant", max);
    max.receives("moment-noted", "needed", false);
    kofi.receives("moments-changed", "participants", List.of());
    fia.says("Shall we go on?");
    ida.reads(fia, "Shall we go on?");
    ida.neverReceived("moment-noted", "moments-changed");
    max.neverReceived("moments-changed");
  }

  @Test
  void chat_of_a_step_out_and_chat_of_the_group_stay_separate() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    fia.asks("step-out", "participant", max, "minutes", 10);
    max.receives("welcomed", "own.stepOut.with", fia);
    fia.receives("welcomed", "own.stepOut.with", max);
    ida.receives("stepped-out", "participant.id", fia);
    ida.receives("stepped-out", "participant.id", max);
    max.says("between us");
    fia.reads(max, "between us");
    ida.says("among us");
    kofi.reads(ida, "among us");
    fia.asks("end-step-out");
    ida.receives("came-back", "participant.id", fia);
    ida.receives("came-back", "participant.id", max);
    max.receives("welcomed", "own.stepOut", null);
    kofi.says("We are all here.");
    ida.reads(kofi, "We are all here.");
    max.reads(kofi, "We are all here.");
    ida.neverRead("between us");
    kofi.neverRead("between us");
  }

  @Test
  void facilitators_learn_of_a_crisis_and_the_group_sees_that_the_person_will_be_back_soon() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    fia.asks("open-crisis", "participant", max);
    kofi.receives("crises-changed", "crises.0.participant", max);
    max.receives("welcomed", "own.stepOut.with", fia);
    ida.receives("stepped-out", "participant.id", fia);
    ida.receives("stepped-out", "participant.id", max);
    kofi.says("We go on.");
    ida.reads(kofi, "We go on.");
    ida.neverReceived("crises-changed");
    max.neverReceived("crises-changed");
  }

  @Test
  void no_client_reads_the_staff_chat() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.asks("tell-staff", "text", "Max is tired tonight");
    kofi.receives("staff-said", "line.text", "Max is tired tonight", "line.from", fia);
    fia.says("Good evening.");
    max.reads(fia, "Good evening.");
    max.neverReceived("staff-said");
  }

  @Test
  void waiting_people_and_facilitators_write_to_each_other() {
    var fia = facilitator();
    var max = arrives("Max", RoomRole.CLIENT);
    max.waitsInPlace(1);
    max.asks("write-door", "text", "My bus is late");
    fia.receives("door-written", "text", "My bus is late");
    fia.asks("write-waiting", "participant", max, "text", "Take your time");
    max.receives("facilitator-wrote", "text", "Take your time");
    fia.asks("turn-away", "participant", max, "reason", "Please call me first");
    max.receives("turned-away", "reason", "Please call me first");
  }

  @Test
  void everybody_receives_the_same_events_in_the_same_order() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    fia.seesInTheRoom("Fia", "Max", "Ida");
    max.seesInTheRoom("Fia", "Max", "Ida");
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
    ida.raisesHand();
    max.seesHands("Ida");
    max.says("Good evening.");
    ida.reads(max, "Good evening.");
    fia.asks("mute", "participant", max);
    max.isMuted();
    ida.asks("need-moment", "needed", true);
    fia.receives("moments-changed", "participants", List.of(ida));
    fia.asks("step-out", "participant", ida, "minutes", 5);
    ida.receives("welcomed", "own.stepOut.with", fia);
    max.receives("held-changed", "held", true);
    fia.asks("end-step-out");
    ida.receives("welcomed", "own.stepOut", null);
    max.receives("held-changed", "held", false);
    ida.leaves();
    ida.isOut(ContractUser.Out.LEFT);
    max.seesInTheRoom("Fia", "Max");
    fia.endsTheSession();
    max.isOut(ContractUser.Out.ENDED);
    fia.isOut(ContractUser.Out.ENDED);

    max.receivedInOrder(
        "waiting-began",
        "welcomed",
        "joined",
        "media-changed",
        "hands-changed",
        "said",
        "muted",
        "stepped-out",
        "stepped-out",
        "held-changed",
        "came-back",
        "came-back",
        "held-changed",
        "left",
        "hands-changed",
        "session-ended");
  }
}
