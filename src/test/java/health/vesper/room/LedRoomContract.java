package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a room promises about moderation. A facilitator's command has its effect, and only the
 * people it concerns learn of it.
 */
public abstract class LedRoomContract extends RoomContract {
  final ContractUser coFacilitator() {
    var kofi = arrives("Kofi", RoomRole.CO_FACILITATOR);
    kofi.isWelcomed();
    return kofi;
  }

  private static void opensMicrophone(ContractUser who, ContractUser onlooker) {
    who.opensMicrophone();
    onlooker.seesMicrophone(who, true);
  }

  @Test
  void muting_everybody_does_not_mute_facilitators() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    opensMicrophone(fia, max);
    opensMicrophone(max, fia);
    fia.asks("mute-all");
    max.isMuted();
    fia.receives("media-changed", "participant", max, "microphone", false);
    fia.neverReceived("muted");
  }

  @Test
  void only_its_owner_can_turn_a_stopped_camera_on_again() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.asks("set-camera", "on", true);
    fia.receives("media-changed", "participant", max, "camera", true);
    fia.asks("stop-camera", "participant", max);
    max.receives("camera-stopped");
    fia.receives("media-changed", "participant", max, "camera", false);
    max.asks("set-camera", "on", true);
    fia.receives("media-changed", "participant", max, "camera", true);
  }

  @Test
  void nobody_can_unmute_another_person() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.asks("ask-to-unmute", "participant", max);
    max.receives("asked-to-unmute");
    max.says("I would rather not.");
    fia.reads(max, "I would rather not.");
    fia.neverReceived("media-changed");
  }

  @Test
  void a_blanked_person_reads_the_reason_and_nobody_hears_them_until_a_facilitator_lifts_it() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    opensMicrophone(max, ida);
    fia.asks("blank", "participant", max, "blanked", true, "explanation", "A child is near.");
    max.receives("blanked", "explanation", "A child is near.");
    ida.receives("blanked-changed", "participant", max, "blanked", true);
    max.opensMicrophone();
    max.isRefused("set-microphone", RefusalReason.BLANKED);
    fia.asks("blank", "participant", max, "blanked", false, "explanation", "");
    max.receives("blanked", "explanation", null);
    ida.receives("blanked-changed", "participant", max, "blanked", false);
    opensMicrophone(max, ida);
  }

  @Test
  void while_the_chat_is_paused_only_staff_write() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.asks("pause-chat", "paused", true);
    max.receives("chat-paused-changed", "paused", true);
    max.says("But I");
    max.isRefused("say", RefusalReason.CHAT_PAUSED);
    fia.says("Let us listen for a while.");
    max.reads(fia, "Let us listen for a while.");
    fia.asks("pause-chat", "paused", false);
    max.receives("chat-paused-changed", "paused", false);
    max.says("Thank you.");
    fia.reads(max, "Thank you.");
  }

  @Test
  void people_who_come_later_do_not_see_a_deleted_chat_line() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.says("my address is");
    fia.reads(max, "my address is");
    fia.asks("delete-chat-line", "line", 1);
    max.receives("chat-line-deleted", "line", 1);
    var ida = clientAdmittedBy(fia, "Ida");
    ida.receives("welcomed", "chat", List.of());
    ida.neverRead("my address is");
  }

  @Test
  void everybody_sees_one_person_in_the_spotlight() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.asks("spotlight", "participant", max);
    max.receives("spotlight-changed", "participant", max);
    fia.asks("spotlight", "participant", null);
    max.receives("spotlight-changed", "participant", null);
  }

  @Test
  void during_a_break_everybodys_media_is_off_and_stays_off() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    opensMicrophone(max, fia);
    fia.asks("start-break", "minutes", 10);
    max.receives("break-began");
    max.opensMicrophone();
    max.isRefused("set-microphone", RefusalReason.ON_BREAK);
    fia.asks("end-break");
    max.receives("break-ended");
    opensMicrophone(max, fia);
  }

  @Test
  void the_person_who_spoke_least_comes_first_when_the_facilitator_chooses_that_order() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    max.raisesHand();
    fia.seesHands("Max");
    fia.asks("lower-hand", "participant", max);
    fia.seesHands();
    max.raisesHand();
    fia.seesHands("Max");
    ida.raisesHand();
    fia.seesHands("Max", "Ida");
    fia.asks("order-hands", "quietFirst", true);
    max.receives("hands-changed", "hands", List.of(ida, max), "quietFirst", true);
    fia.asks("lower-all-hands");
    max.seesHands();
  }

  @Test
  void only_the_lead_can_hand_over_the_room() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.asks("hand-over", "participant", max);
    max.isRefused("hand-over", RefusalReason.NOT_ALLOWED);
    fia.asks("hand-over", "participant", kofi);
    max.receives("lead-changed", "participant", kofi);
    kofi.asks("hand-over", "participant", fia);
    max.receives("lead-changed", "participant", fia);
  }

  @Test
  void the_room_is_unattended_until_its_facilitator_returns() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.losesConnection();
    max.seesAway(fia);
    max.receives("held-changed", "held", true);
    max.says("Is anybody there?");
    max.isRefused("say", RefusalReason.HELD);
    fia.comesBack();
    fia.isWelcomed();
    max.receives("held-changed", "held", false);
    max.says("There you are.");
    fia.reads(max, "There you are.");
  }

  @Test
  void the_room_continues_while_a_co_facilitator_is_present() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.losesConnection();
    max.receives("lead-changed", "participant", kofi);
    max.says("Go on.");
    kofi.reads(max, "Go on.");
    max.neverReceived("held-changed");
  }

  @Test
  void a_lock_does_not_keep_people_from_their_own_seats() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var seat = max.isWelcomed();
    fia.locks();
    max.receives("locked-changed", "locked", true);
    max.losesConnection();
    fia.seesAway(max);
    max.comesBack();
    assertThat(max.isWelcomed()).isEqualTo(seat);
    arrives("Ida", RoomRole.CLIENT).isKeptOut(RoomEvent.EntryRefused.NoEntry.LOCKED);
  }
}
