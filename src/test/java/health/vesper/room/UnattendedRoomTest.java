package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent.HeldChanged;
import health.vesper.room.protocol.UnattendedView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A group whose facilitator is gone waits for them, and not for ever. */
class UnattendedRoomTest {
  private final RoomTalk room = new RoomTalk(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);

  @Test
  void alone_the_room_is_held_and_everybody_is_told() {
    var ida = room.joins("Ida", CLIENT);
    fia.drops();
    var held = new HeldChanged(true, room.now().plus(RoomTalk.HELD));
    max.heard(held);
    ida.heard(held);

    max.drops();
    max.connects();
    assertThat(max.welcome().course().held()).isEqualTo(new UnattendedView(held.endsAt()));
  }

  @Test
  void a_co_facilitator_keeps_the_room() {
    room.joins("Kim", CO_FACILITATOR);
    fia.drops();
    max.didNotHearA(HeldChanged.class);
    max.asks(new ParticipantCommand.Say("still here"));
    max.heardA(RoomEvent.Said.class);
  }

  @Test
  void nobody_is_let_in_while_it_is_held() {
    var tom = room.knocks("Tom", CLIENT);
    fia.asks(new SupportCommand.StepOut(max.id(), 10));
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Admit(tom.id()));
    fia.heardOnly(
        new RoomEvent.Refused("admit", RefusalReason.HELD, RefusalReason.HELD.sentence()));
    fia.asks(new ModerationCommand.AdmitAll());
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.HELD);
    tom.heardNothing();
  }

  @Test
  void clients_do_not_write_while_it_is_held() {
    var ida = room.joins("Ida", CLIENT);
    fia.drops();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Say("where is she?"));
    max.heardOnly(new RoomEvent.Refused("say", RefusalReason.HELD, RefusalReason.HELD.sentence()));
    ida.heardNothing();
  }

  @Test
  void coming_back_is_straight_in_with_all_rights() {
    fia.drops();
    room.passes(RoomTalk.HOLD.plusSeconds(60));
    room.everybodyForgets();

    fia.connects().heardA(RoomEvent.Welcomed.class);
    max.heard(new HeldChanged(false, null));
    assertThat(fia.welcome().course().held()).isNull();
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    fia.asks(new ModerationCommand.Lock(true));
    max.heard(new RoomEvent.LockedChanged(true));
  }

  @Test
  void a_held_room_ends_itself() {
    var tom = room.knocks("Tom", CLIENT);
    fia.drops();
    room.passes(RoomTalk.HELD.minusSeconds(1));
    assertThat(room.room().ended()).isFalse();
    room.everybodyForgets();

    room.passes(Duration.ofSeconds(1));
    max.heardOnly(new RoomEvent.SessionEnded());
    tom.heardOnly(new RoomEvent.SessionEnded());
    room.recorded()
        .exactly(
            new DurableEvent.Left(max.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Ended(null, room.now()));
    fia.connects().heard(new EntryRefused(NoEntry.ENDED));
  }

  @Test
  void a_facilitator_whom_the_records_keep_out_keeps_it_from_ending() {
    fia.drops();
    room.passes(RoomTalk.HOLD);
    room.recordsHesitate();
    fia.connects();
    room.passes(RoomTalk.HELD);
    assertThat(room.room().ended()).isFalse();
    room.recordsAnswer();
    max.heard(new HeldChanged(false, null));
  }

  @Test
  void after_a_crash_it_waits_on_and_always_long_enough_to_come_back() {
    fia.drops();
    room.crashes(RoomTalk.HELD.plusMinutes(5));
    max.connects();
    assertThat(max.welcome().course().held()).isNotNull();

    room.passes(RoomTalk.HOLD.plusSeconds(29));
    assertThat(room.room().ended()).isFalse();
    room.passes(Duration.ofSeconds(1));
    max.heard(new RoomEvent.SessionEnded());
  }

  @Test
  void after_a_crash_everybody_is_waited_for_anew() {
    room.crashes(Duration.ofSeconds(10));
    max.connects();
    assertThat(max.welcome().course().held().endsAt()).isEqualTo(room.now().plus(RoomTalk.HELD));
    fia.connects();
    max.heard(new HeldChanged(false, null));
  }

  @Test
  void a_room_of_staff_alone_is_never_held() {
    max.asks(new ParticipantCommand.Leave());
    fia.drops();
    room.passes(RoomTalk.HELD);
    assertThat(room.room().ended()).isFalse();
  }

  @Test
  void it_waits_without_an_end_while_the_only_facilitator_is_aside() {
    var ida = room.joins("Ida", CLIENT);
    fia.asks(new SupportCommand.StepOut(max.id(), 30));
    ida.heard(new HeldChanged(true, null));
    max.didNotHearA(HeldChanged.class);
    assertThat(max.welcome().course().held()).isNull();
    assertThat(fia.welcome().course().held()).isEqualTo(new UnattendedView(null));
    room.passes(RoomTalk.HELD);
    assertThat(room.room().ended()).isFalse();

    fia.drops();
    ida.heard(new HeldChanged(true, room.now().plus(RoomTalk.HELD)));
    fia.connects();
    fia.asks(new SupportCommand.EndStepOut());
    assertThat(ida.last(HeldChanged.class)).isEqualTo(new HeldChanged(false, null));
  }
}
