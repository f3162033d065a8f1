package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.CrisisOpened;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.StepOutView;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent.CrisesChanged;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One press: the card is pinned, the person is taken aside, the other facilitators know. */
class CrisisTest {
  private final RoomTalk room = new RoomTalk(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser kim = room.joins("Kim", CO_FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);
  private final RoomUser ida = room.joins("Ida", CLIENT);

  private void fiaOpensACrisis(RoomUser around) {
    fia.asks(new SupportCommand.OpenCrisis(around.id()));
  }

  private CrisisView around(RoomUser person) {
    return new CrisisView(person.id(), fia.id(), room.now());
  }

  @Test
  void one_press_pins_tells_and_takes_aside() {
    fiaOpensACrisis(max);
    kim.heard(new CrisesChanged(List.of(around(max))));
    fia.heard(new CrisesChanged(List.of(around(max))));
    ida.didNotHearA(CrisesChanged.class);
    max.didNotHearA(CrisesChanged.class);
    assertThat(max.welcome().own().stepOut())
        .isEqualTo(new StepOutView(fia.id(), room.now(), room.now().plus(Duration.ofMinutes(30))));
    room.recorded()
        .exactly(
            new CrisisOpened(max.key(), fia.key(), room.now()),
            new DurableEvent.SteppedOut(max.key(), fia.key(), room.now()));
  }

  @Test
  void who_is_away_at_the_door_or_gone_is_pinned_all_the_same() {
    max.drops();
    var tom = room.knocks("Tom", CLIENT);
    ida.asks(new ParticipantCommand.Leave());
    room.everybodyForgets();
    for (var person : List.of(max, tom, ida)) {
      fiaOpensACrisis(person);
    }
    kim.heard(new CrisesChanged(List.of(around(max), around(tom), around(ida))));
    fia.didNotHearA(RoomEvent.Welcomed.class);
    tom.heardNothing();
    room.recorded()
        .exactly(
            new CrisisOpened(max.key(), fia.key(), room.now()),
            new CrisisOpened(tom.key(), fia.key(), room.now()),
            new CrisisOpened(ida.key(), fia.key(), room.now()));
  }

  @Test
  void who_is_aside_with_somebody_else_pins_only() {
    fia.asks(new SupportCommand.StepOut(ida.id(), 5));
    fiaOpensACrisis(max);
    assertThat(fia.welcome().own().stepOut().with()).isEqualTo(ida.id());
    assertThat(max.welcome().own().stepOut()).isNull();
    kim.heard(new CrisesChanged(List.of(around(max))));
  }

  @Test
  void a_second_press_opens_no_second_crisis_but_helps_as_far_as_it_can() {
    max.drops();
    fiaOpensACrisis(max);
    max.connects();
    room.everybodyForgets();
    fiaOpensACrisis(max);
    kim.didNotHearA(CrisesChanged.class);
    assertThat(max.welcome().own().stepOut()).isNotNull();
    room.recorded().exactly(new DurableEvent.SteppedOut(max.key(), fia.key(), room.now()));
  }

  @Test
  void it_stays_until_its_record_is_complete() {
    fiaOpensACrisis(max);
    fia.asks(new SupportCommand.EndStepOut());
    max.asks(new ParticipantCommand.Leave());
    room.crashes(Duration.ofSeconds(10));
    kim.connects();
    assertThat(kim.welcome().staff().crises())
        .extracting(CrisisView::participant)
        .containsExactly(max.id());

    room.post(new RoomCommand.CrisisClosed(max.key()));
    kim.heard(new CrisesChanged(List.of()));
    room.everybodyForgets();
    room.post(new RoomCommand.CrisisClosed(max.key()));
    kim.heardNothing();
  }

  @Test
  void the_end_of_the_session_does_not_take_it_from_the_records() {
    fiaOpensACrisis(max);
    fia.asks(new ModerationCommand.EndSession());
    assertThat(room.room().snapshot().support().crises()).hasSize(1);
    room.post(new RoomCommand.CrisisClosed(max.key()));
    assertThat(room.room().snapshot().support().crises()).isEmpty();
  }

  @Test
  void a_new_one_after_it_is_a_new_one() {
    fiaOpensACrisis(max);
    room.post(new RoomCommand.CrisisClosed(max.key()));
    room.everybodyForgets();
    fiaOpensACrisis(max);
    room.recorded().exactly(new CrisisOpened(max.key(), fia.key(), room.now()));
  }

  @Test
  void there_is_no_card_for_staff_and_none_for_strangers() {
    fiaOpensACrisis(kim);
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    fia.asks(new SupportCommand.OpenCrisis(ParticipantId.random()));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
    room.recorded().nothing();
  }
}
