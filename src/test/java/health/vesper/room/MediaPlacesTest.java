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

/** Four people have a media place. One of the four is reserved for a facilitator. */
class MediaPlacesTest {
  private final TestRoom room = new TestRoom(8);

  @Test
  void one_media_place_is_reserved_for_a_facilitator() {
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
  void the_person_who_waited_longest_gets_a_freed_media_place() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    var ben = room.joins("Ben", CLIENT);
    var zoe = room.joins("Zoe", CLIENT);
    assertThat(ben.welcome().you().media()).isFalse();

    max.asks(new ParticipantCommand.Leave());

    fia.received(new RoomEvent.MediaPlaceChanged(ben.id(), true));
    assertThat(room.view(ben).media()).isTrue();
    assertThat(room.view(zoe).media()).isFalse();
  }

  @Test
  void a_client_does_not_get_the_freed_media_place_of_a_facilitator() {
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
  void a_person_who_loses_the_connection_keeps_the_media_place_with_the_seat() {
    room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops();
    room.joins("Ida", CLIENT);
    room.joins("Tom", CLIENT);
    room.joins("Ben", CLIENT);
    assertThat(max.connects().welcome().you().media()).isTrue();
  }

  @Test
  void a_person_without_a_media_place_is_notified_when_they_turn_media_on() {
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
  void negotiation_passes_between_two_people_with_media_and_only_in_the_current_epoch() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.connects("Tom", CLIENT);
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));
    fia.receivedOnly(new RoomEvent.DescriptionRelayed(max.id(), 1, DescriptionKind.OFFER, "v=0"));

    fia.drops();
    fia.connects();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));
    max.asks(new ParticipantCommand.OfferCandidate(fia.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(tom.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(max.id(), 1, "candidate:1", "0", 0));
    max.asks(new ParticipantCommand.OfferCandidate(ParticipantId.random(), 1, "", "0", 0));
    fia.receivedNothing();
    tom.receivedNothing();
    assertThat(room.room().droppedRelays()).isEqualTo(5);

    max.asks(new ParticipantCommand.OfferCandidate(fia.id(), 2, "candidate:1", null, null));
    fia.receivedOnly(new RoomEvent.CandidateRelayed(max.id(), 1, "candidate:1", null, null));
  }

  @Test
  void the_room_relays_nothing_that_it_would_have_to_store() {
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
