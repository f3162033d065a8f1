package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import org.junit.jupiter.api.Test;

/** Four can be seen and heard; one place of them waits for a facilitator. */
class MediaPlacesTest {
  private final RoomTalk room = new RoomTalk(8);

  @Test
  void a_place_is_kept_for_a_facilitator() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var ida = room.joins("Ida", CLIENT);
    kim.asks(new ParticipantCommand.Leave());
    kim.connects();
    room.joins("Tom", CLIENT);
    kim.asks(new ParticipantCommand.Leave());
    var fia = room.joins("Fia", FACILITATOR);

    assertThat(fia.welcome().you().media()).isTrue();
    assertThat(room.view(max).media()).isTrue();
    assertThat(room.view(ida).media()).isTrue();
  }

  @Test
  void a_freed_place_goes_to_the_longest_admitted_without() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    var ben = room.joins("Ben", CLIENT);
    var zoe = room.joins("Zoe", CLIENT);
    assertThat(ben.welcome().you().media()).isFalse();

    max.asks(new ParticipantCommand.Leave());

    fia.heard(new RoomEvent.MediaPlaceChanged(ben.id(), true));
    assertThat(room.view(ben).media()).isTrue();
    assertThat(room.view(zoe).media()).isFalse();
  }

  @Test
  void a_freed_facilitators_place_is_not_given_to_a_client() {
    var fia = room.joins("Fia", FACILITATOR);
    room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    var ben = room.joins("Ben", CLIENT);
    fia.asks(new ParticipantCommand.Leave());
    assertThat(room.view(ben).media()).isFalse();
    assertThat(fia.connects().welcome().you().media()).isTrue();
  }

  @Test
  void who_drops_keeps_the_place_while_the_seat_is_held() {
    room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops();
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    room.joins("Ben", CLIENT);
    assertThat(max.connects().welcome().you().media()).isTrue();
  }

  @Test
  void who_has_no_place_is_told_so_instead_of_seeming_to_speak() {
    room.joins("Fia", FACILITATOR);
    room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    var ben = room.joins("Ben", CLIENT);
    ben.asks(new ParticipantCommand.SetMicrophone(true));
    assertThat(ben.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.FULL);
    assertThat(room.view(ben).microphone()).isFalse();
  }

  @Test
  void negotiation_goes_between_two_who_have_media_and_only_in_the_epoch_of_now() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.knocks("Tom", CLIENT);
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));
    fia.heardOnly(new RoomEvent.DescriptionRelayed(max.id(), 1, DescriptionKind.OFFER, "v=0"));

    fia.drops();
    fia.connects();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));
    max.asks(new ParticipantCommand.OfferCandidate(fia.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(tom.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(max.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(ParticipantId.random(), 1, "", "0", 0));
    fia.heardNothing();
    tom.heardNothing();
    assertThat(room.room().droppedRelays()).isEqualTo(5);

    max.asks(new ParticipantCommand.OfferCandidate(fia.id(), 2, "candidate:1", null, null));
    fia.heardOnly(new RoomEvent.CandidateRelayed(max.id(), 1, "candidate:1", null, null));
  }

  @Test
  void nothing_is_relayed_that_the_room_would_have_to_remember() {
    var fia = room.joins("Fia", FACILITATOR);
    var outcome =
        room.room()
            .handle(
                new RoomCommand.Posted(fia.device(), new ParticipantCommand.Say("good evening")),
                room.now());
    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.durable()).isEmpty();
  }
}
