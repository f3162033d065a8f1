package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.ContractUser.Out;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.RoomRole;
import org.junit.jupiter.api.Test;

/**
 * What a room promises to people, whatever carries it. Run on the pure room and over a real socket:
 * the adapter adds nothing and takes nothing away.
 */
public abstract class RoomContract {
  /** Somebody with a valid ticket of this role opens a connection. */
  protected abstract ContractUser arrives(String name, RoomRole role);

  final ContractUser facilitator() {
    var fia = arrives("Fia", RoomRole.FACILITATOR);
    fia.isWelcomed();
    return fia;
  }

  final ContractUser clientLetInBy(ContractUser facilitator, String name) {
    var client = arrives(name, RoomRole.CLIENT);
    facilitator.admits(client);
    client.isWelcomed();
    return client;
  }

  @Test
  void a_client_waits_and_is_let_in() {
    var max = arrives("Max", RoomRole.CLIENT);
    max.waitsInPlace(1);
    var fia = facilitator();
    fia.admits(max);
    max.isWelcomed();
    max.seesInTheRoom("Fia", "Max");
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_waiting_person_is_not_heard() {
    var max = arrives("Max", RoomRole.CLIENT);
    max.says("is anybody there?");
    max.isRefused("say", RefusalReason.WAITING);
  }

  @Test
  void everybody_in_the_room_reads_what_is_said() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.says("Good evening.");
    fia.reads(max, "Good evening.");
    max.reads(max, "Good evening.");
  }

  /** Longer than the network's own buffers, and three bytes to a letter. */
  @Test
  void who_comes_late_finds_a_long_chat_whole() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    for (int line = 1; line <= 12; line++) {
      max.says(line + " おはようございます".repeat(90));
    }
    fia.reads(max, 12 + " おはようございます".repeat(90));
    var ida = clientLetInBy(fia, "Ida");
    for (int line = 1; line <= 12; line++) {
      ida.foundInTheChat(line + " おはようございます".repeat(90));
    }
  }

  @Test
  void hands_are_in_the_order_in_which_they_went_up() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var ida = clientLetInBy(fia, "Ida");
    ida.raisesHand();
    fia.seesHands("Ida");
    max.raisesHand();
    fia.seesHands("Ida", "Max");
  }

  @Test
  void who_drops_off_comes_back_to_the_same_seat_and_silent() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var seat = max.isWelcomed();
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
    max.dropsOff();
    fia.seesAway(max);
    max.comesBack();
    assertThat(max.isWelcomed()).isEqualTo(seat);
    fia.seesBack(max);
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_second_device_takes_the_same_seat() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    var seat = max.isWelcomed();
    max.takesOverWithAnotherDevice();
    max.isOut(Out.REPLACED);
    assertThat(max.isWelcomed()).isEqualTo(seat);
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_client_cannot_remove_the_facilitator() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.removes(fia);
    max.isRefused("remove", RefusalReason.NOT_ALLOWED);
    max.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_removed_person_is_out_and_stays_out() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.removes(max);
    max.isOut(Out.REMOVED);
    fia.seesInTheRoom("Fia");
    max.comesBack();
    max.isKeptOut(NoEntry.REMOVED);
  }

  @Test
  void a_muted_person_may_speak_again_alone() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
    fia.mutes(max);
    max.isMuted();
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
  }

  @Test
  void negotiation_reaches_the_other() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.offersMediaTo(fia, "v=0\r\n");
    fia.getsOfferFrom(max, "v=0\r\n");
  }

  @Test
  void nobody_new_comes_to_a_locked_room() {
    var fia = facilitator();
    fia.locks();
    arrives("Max", RoomRole.CLIENT).isKeptOut(NoEntry.LOCKED);
  }

  @Test
  void who_leaves_is_gone() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    max.leaves();
    max.isOut(Out.LEFT);
    fia.seesInTheRoom("Fia");
  }

  @Test
  void the_session_ends_for_all() {
    var fia = facilitator();
    var max = clientLetInBy(fia, "Max");
    fia.endsTheSession();
    max.isOut(Out.ENDED);
    fia.isOut(Out.ENDED);
  }
}
