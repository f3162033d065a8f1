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

/** A support request is silent. Only its person and the facilitators learn of it. */
class SupportRequestTest {
  private final TestRoom room = new TestRoom(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser kim = room.joins("Kim", CO_FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);
  private final RoomUser ida = room.joins("Ida", CLIENT);

  private void maxNeedsAMoment() {
    max.asks(new ParticipantCommand.NeedMoment(true));
  }

  @Test
  void only_facilitators_learn_of_a_support_request() {
    maxNeedsAMoment();
    max.receivedOnly(new MomentNoted(true));
    fia.receivedOnly(new MomentsChanged(List.of(max.id())));
    kim.receivedOnly(new MomentsChanged(List.of(max.id())));
    ida.receivedNothing();
    room.recorded().nothing();
  }

  @Test
  void support_requests_are_in_order_and_a_repeated_request_counts_once() {
    maxNeedsAMoment();
    ida.asks(new ParticipantCommand.NeedMoment(true));
    room.everybodyForgets();
    maxNeedsAMoment();
    max.receivedNothing();
    assertThat(fia.takesOver().welcome().staff().moments()).containsExactly(max.id(), ida.id());
  }

  @Test
  void a_person_can_take_a_support_request_back() {
    maxNeedsAMoment();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.NeedMoment(false));
    max.receivedOnly(new MomentNoted(false));
    fia.receivedOnly(new MomentsChanged(List.of()));
    ida.receivedNothing();
    room.recorded().nothing();
  }

  @Test
  void a_facilitator_settles_a_support_request() {
    maxNeedsAMoment();
    room.everybodyForgets();
    kim.asks(new SupportCommand.SettleMoment(max.id()));
    max.receivedOnly(new MomentNoted(false));
    fia.receivedOnly(new MomentsChanged(List.of()));
    ida.receivedNothing();
    room.recorded().exactly(new Moderated(kim.key(), "settle-moment", max.key(), room.now()));

    kim.asks(new SupportCommand.SettleMoment(ida.id()));
    ida.receivedNothing();
  }

  @Test
  void only_its_person_and_the_facilitators_see_a_support_request() {
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
  void a_support_request_survives_a_lost_connection_and_a_crash() {
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
  void a_support_request_ends_when_its_person_is_gone() {
    maxNeedsAMoment();
    max.asks(new ParticipantCommand.Leave());
    assertThat(fia.last(MomentsChanged.class).participants()).isEmpty();
  }

  @Test
  void clients_can_send_a_support_request() {
    kim.asks(new ParticipantCommand.NeedMoment(true));
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    room.recorded().nothing();
  }
}
