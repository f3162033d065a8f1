package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a room promises about how it is led, whatever carries it: what a facilitator does holds, is
 * heard by whom it concerns, and by nobody else.
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
    var max = clientLetInBy(fia, "Max");
    opensMicrophone(fia, max);
    opensMicrophone(max, fia);
    fia.asks("mute-all");
    max.isMuted();
    fia.hears("media-changed", "participant", max, "microphone", false);
    fia.neverHeard("muted");
  }

  @Test
  void a_stopped_camera_comes_on_again_by_its_owner_alone() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.asks("set-camera", "on", true);
    fia.hears("media-changed", "participant", max, "camera", true);
    fia.asks("stop-camera", "participant", max);
    max.hears("camera-stopped");
    fia.hears("media-changed", "participant", max, "camera", false);
    max.asks("set-camera", "on", true);
    fia.hears("media-changed", "participant", max, "camera", true);
  }

  @Test
  void nobody_is_unmuted_from_afar() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.asks("ask-to-unmute", "participant", max);
    max.hears("asked-to-unmute");
    max.says("I would rather not.");
    fia.reads(max, "I would rather not.");
    fia.neverHeard("media-changed");
  }

  @Test
  void a_blanked_person_reads_why_and_is_not_heard_until_it_is_lifted() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var ida = clientLetInBy(fia, "Ida");
    opensMicrophone(max, ida);
    fia.asks("blank", "participant", max, "blanked", true, "explanation", "A child is near.");
    max.hears("blanked", "explanation", "A child is near.");
    ida.hears("blanked-changed", "participant", max, "blanked", true);
    max.opensMicrophone();
    max.isRefused("set-microphone", RefusalReason.BLANKED);
    fia.asks("blank", "participant", max, "blanked", false, "explanation", "");
    max.hears("blanked", "explanation", null);
    ida.hears("blanked-changed", "participant", max, "blanked", false);
    opensMicrophone(max, ida);
  }

  @Test
  void while_the_chat_is_paused_only_staff_write() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.asks("pause-chat", "paused", true);
    max.hears("chat-paused-changed", "paused", true);
    max.says("But I");
    max.isRefused("say", RefusalReason.CHAT_PAUSED);
    fia.says("Let us listen for a while.");
    max.reads(fia, "Let us listen for a while.");
    fia.asks("pause-chat", "paused", false);
    max.hears("chat-paused-changed", "paused", false);
    max.says("Thank you.");
    fia.reads(max, "Thank you.");
  }

  @Test
  void a_deleted_line_is_gone_for_those_who_come_later_too() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.says("my address is");
    fia.reads(max, "my address is");
    fia.asks("delete-chat-line", "line", 1);
    max.hears("chat-line-deleted", "line", 1);
    var ida = clientLetInBy(fia, "Ida");
    ida.hears("welcomed", "chat", List.of());
    ida.neverRead("my address is");
  }

  @Test
  void one_person_is_shown_large_to_everybody() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.asks("spotlight", "participant", max);
    max.hears("spotlight-changed", "participant", max);
    fia.asks("spotlight", "participant", null);
    max.hears("spotlight-changed", "participant", null);
  }

  @Test
  void on_a_break_everybody_is_off_and_stays_off() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    opensMicrophone(max, fia);
    fia.asks("start-break", "minutes", 10);
    max.hears("break-began");
    max.opensMicrophone();
    max.isRefused("set-microphone", RefusalReason.ON_BREAK);
    fia.asks("end-break");
    max.hears("break-ended");
    opensMicrophone(max, fia);
  }

  @Test
  void who_was_heard_least_comes_first_when_the_facilitator_wants_it() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var ida = clientLetInBy(fia, "Ida");
    max.raisesHand();
    fia.seesHands("Max");
    fia.asks("lower-hand", "participant", max);
    fia.seesHands();
    max.raisesHand();
    fia.seesHands("Max");
    ida.raisesHand();
    fia.seesHands("Max", "Ida");
    fia.asks("order-hands", "quietFirst", true);
    max.hears("hands-changed", "hands", List.of(ida, max), "quietFirst", true);
    fia.asks("lower-all-hands");
    max.seesHands();
  }

  @Test
  void who_leads_hands_the_room_over_and_nobody_else_can() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientLetInBy(fia, "Max");
    max.asks("hand-over", "participant", max);
    max.isRefused("hand-over", RefusalReason.NOT_ALLOWED);
    fia.asks("hand-over", "participant", kofi);
    max.hears("lead-changed", "participant", kofi);
    kofi.asks("hand-over", "participant", fia);
    max.hears("lead-changed", "participant", fia);
  }

  @Test
  void without_its_facilitator_the_room_is_held_until_she_is_back() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.dropsOff();
    max.seesAway(fia);
    max.hears("held-changed", "held", true);
    max.says("Is anybody there?");
    max.isRefused("say", RefusalReason.HELD);
    fia.comesBack();
    fia.isWelcomed();
    max.hears("held-changed", "held", false);
    max.says("There you are.");
    fia.reads(max, "There you are.");
  }

  @Test
  void while_a_co_facilitator_is_there_the_room_goes_on() {
    var fia = facilitator();
    var kofi = coFacilitator();
    var max = clientLetInBy(fia, "Max");
    fia.dropsOff();
    max.hears("lead-changed", "participant", kofi);
    max.says("Go on.");
    kofi.reads(max, "Go on.");
    max.neverHeard("held-changed");
  }

  @Test
  void a_lock_keeps_nobody_from_their_own_seat() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var seat = max.isWelcomed();
    fia.locks();
    max.hears("locked-changed", "locked", true);
    max.dropsOff();
    fia.seesAway(max);
    max.comesBack();
    assertThat(max.isWelcomed()).isEqualTo(seat);
    arrives("Ida", RoomRole.CLIENT).isKeptOut(RoomEvent.EntryRefused.NoEntry.LOCKED);
  }
}
