package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.ContractUser.Out;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.RoomRole;
import org.junit.jupiter.api.Test;

/**
 * What a room promises to people. It runs on the pure room and over a real socket, so the socket
 * code cannot change the behaviour.
 */
public abstract class RoomContract {
  /** Somebody with a valid ticket of this role opens a connection. */
  protected abstract ContractUser arrives(String name, RoomRole role);

  final ContractUser facilitator() {
    var fia = arrives("Fia", RoomRole.FACILITATOR);
    fia.isWelcomed();
    return fia;
  }

  final ContractUser clientAdmittedBy(ContractUser facilitator, String name) {
    var client = arrives(name, RoomRole.CLIENT);
    facilitator.admits(client);
    client.isWelcomed();
    return client;
  }

  @Test
  void a_client_waits_and_a_facilitator_admits_them() {
    var max = arrives("Max", RoomRole.CLIENT);
    max.waitsInPlace(1);
    var fia = facilitator();
    fia.admits(max);
    max.isWelcomed();
    max.seesInTheRoom("Fia", "Max");
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void nobody_hears_a_waiting_person() {
    var max = arrives("Max", RoomRole.CLIENT);
    max.says("is anybody there?");
    max.isRefused("say", RefusalReason.WAITING);
  }

  @Test
  void everybody_in_the_room_reads_the_chat() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.says("Good evening.");
    fia.reads(max, "Good evening.");
    max.reads(max, "Good evening.");
  }

  /** Longer than the network's own buffers, with three bytes for each character. */
  @Test
  void a_person_who_comes_late_receives_the_whole_long_chat() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    for (int line = 1; line <= 12; line++) {
      max.says(line + " おはようございます".repeat(90));
    }
    fia.reads(max, 12 + " おはようございます".repeat(90));
    var ida = clientAdmittedBy(fia, "Ida");
    for (int line = 1; line <= 12; line++) {
      ida.foundInTheChat(line + " おはようございます".repeat(90));
    }
  }

  @Test
  void hands_are_in_the_order_in_which_they_went_up() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var ida = clientAdmittedBy(fia, "Ida");
    ida.raisesHand();
    fia.seesHands("Ida");
    max.raisesHand();
    fia.seesHands("Ida", "Max");
  }

  @Test
  void a_person_who_loses_the_connection_returns_to_the_same_seat_with_media_off() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var seat = max.isWelcomed();
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
    max.losesConnection();
    fia.seesAway(max);
    max.comesBack();
    assertThat(max.isWelcomed()).isEqualTo(seat);
    fia.seesBack(max);
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_second_device_takes_the_same_seat() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    var seat = max.isWelcomed();
    max.takesOverWithAnotherDevice();
    max.isOut(Out.REPLACED);
    assertThat(max.isWelcomed()).isEqualTo(seat);
    fia.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_client_cannot_remove_the_facilitator() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.removes(fia);
    max.isRefused("remove", RefusalReason.NOT_ALLOWED);
    max.seesInTheRoom("Fia", "Max");
  }

  @Test
  void a_removed_person_leaves_and_cannot_return() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.removes(max);
    max.isOut(Out.REMOVED);
    fia.seesInTheRoom("Fia");
    max.comesBack();
    max.isKeptOut(NoEntry.REMOVED);
  }

  @Test
  void a_muted_person_can_unmute_without_help() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
    fia.mutes(max);
    max.isMuted();
    max.opensMicrophone();
    fia.seesMicrophone(max, true);
  }

  @Test
  void negotiation_reaches_the_other_person() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.offersMediaTo(fia, "v=0\r\n");
    fia.getsOfferFrom(max, "v=0\r\n");
  }

  @Test
  void no_new_person_enters_a_locked_room() {
    var fia = facilitator();
    fia.locks();
    arrives("Max", RoomRole.CLIENT).isKeptOut(NoEntry.LOCKED);
  }

  @Test
  void a_person_who_leaves_is_gone() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    max.leaves();
    max.isOut(Out.LEFT);
    fia.seesInTheRoom("Fia");
  }

  @Test
  void the_session_ends_for_all() {
    var fia = facilitator();
    var max = clientAdmittedBy(fia, "Max");
    fia.endsTheSession();
    max.isOut(Out.ENDED);
    fia.isOut(Out.ENDED);
  }
}
