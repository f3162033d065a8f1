package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent.MomentNoted;
import health.vesper.room.protocol.SupportEvent.MomentsChanged;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A silent signal: its person and the facilitators know of it, and nobody else, in no way. */
class SupportRequestTest {
  private final RoomTalk room = new RoomTalk(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser kim = room.joins("Kim", CO_FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);
  private final RoomUser ida = room.joins("Ida", CLIENT);

  private void maxNeedsAMoment() {
    max.asks(new ParticipantCommand.NeedMoment(true));
  }

  @Test
  void only_facilitators_hear_of_it() {
    maxNeedsAMoment();
    max.heardOnly(new MomentNoted(true));
    fia.heardOnly(new MomentsChanged(List.of(max.id())));
    kim.heardOnly(new MomentsChanged(List.of(max.id())));
    ida.heardNothing();
    room.recorded().nothing();
  }

  @Test
  void the_longest_first_and_asking_twice_is_asking_once() {
    maxNeedsAMoment();
    ida.asks(new ParticipantCommand.NeedMoment(true));
    room.everybodyForgets();
    maxNeedsAMoment();
    max.heardNothing();
    assertThat(fia.takesOver().welcome().staff().moments()).containsExactly(max.id(), ida.id());
  }

  @Test
  void it_can_be_taken_back() {
    maxNeedsAMoment();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.NeedMoment(false));
    max.heardOnly(new MomentNoted(false));
    fia.heardOnly(new MomentsChanged(List.of()));
    ida.heardNothing();
    room.recorded().nothing();
  }

  @Test
  void it_is_seen_to() {
    maxNeedsAMoment();
    room.everybodyForgets();
    kim.asks(new SupportCommand.SettleMoment(max.id()));
    max.heardOnly(new MomentNoted(false));
    fia.heardOnly(new MomentsChanged(List.of()));
    ida.heardNothing();
    room.recorded().exactly(new Moderated(kim.key(), "settle-moment", max.key(), room.now()));

    kim.asks(new SupportCommand.SettleMoment(ida.id()));
    ida.heardNothing();
  }

  @Test
  void it_is_in_no_view_but_its_own_and_the_facilitators() {
    maxNeedsAMoment();
    ida.takesOver();
    max.takesOver();
    fia.takesOver();
    assertThat(ida.welcome().own().moment()).isFalse();
    assertThat(ida.welcome().staff()).isNull();
    assertThat(max.welcome().own().moment()).isTrue();
    assertThat(max.welcome().staff()).isNull();
    assertThat(fia.welcome().staff().moments()).containsExactly(max.id());
  }

  @Test
  void it_stands_over_a_drop_and_over_a_crash() {
    maxNeedsAMoment();
    max.drops();
    max.connects();
    assertThat(max.welcome().own().moment()).isTrue();
    room.crashes(Duration.ofSeconds(10));
    fia.connects();
    max.connects();
    assertThat(max.welcome().own().moment()).isTrue();
    assertThat(fia.welcome().staff().moments()).containsExactly(max.id());
  }

  @Test
  void who_is_gone_needs_no_moment_any_more() {
    maxNeedsAMoment();
    max.asks(new ParticipantCommand.Leave());
    assertThat(fia.last(MomentsChanged.class).participants()).isEmpty();
  }

  @Test
  void it_is_there_for_clients() {
    kim.asks(new ParticipantCommand.NeedMoment(true));
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    room.recorded().nothing();
  }
}
