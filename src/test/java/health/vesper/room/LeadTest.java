package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent.LeadPassed;
import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.SupportEvent.LeadChanged;
import health.vesper.room.protocol.WaitingView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Who leads the room. The schedule and decisions change the lead, but the order of arrival and a
 * lost connection do not.
 */
class LeadTest {
  private final TestRoom room = new TestRoom(8);

  private ParticipantId leadSeenBy(RoomUser person) {
    return person.takesOver().welcome().course().lead();
  }

  @Test
  void the_scheduled_facilitator_leads_and_not_the_first_to_arrive() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    assertThat(leadSeenBy(kim)).isEqualTo(kim.id());
    room.everybodyForgets();

    var fia = room.connects("Fia", FACILITATOR);
    kim.received(new LeadChanged(fia.id()));
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    room.recorded().includes(new LeadPassed(kim.key(), fia.key(), room.now()));

    room.joins("Jo", FACILITATOR);
    assertThat(leadSeenBy(kim)).isEqualTo(fia.id());
  }

  @Test
  void a_lost_connection_does_not_change_the_lead() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    var max = room.joins("Max", CLIENT);

    fia.drops();
    max.received(new LeadChanged(kim.id())).didNotReceiveA(SupportEvent.HeldChanged.class);
    fia.connects();
    max.received(new LeadChanged(fia.id()));
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    room.recorded()
        .includes(
            new LeadPassed(fia.key(), kim.key(), room.now()),
            new LeadPassed(kim.key(), fia.key(), room.now()));
  }

  @Test
  void a_lead_who_leaves_for_good_passes_the_lead_on() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.asks(new ParticipantCommand.Leave());
    kim.received(new LeadChanged(kim.id()));

    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
    kim.asks(new SessionFlowCommand.HandOver(fia.id()));
    assertThat(leadSeenBy(kim)).isEqualTo(fia.id());
  }

  @Test
  void a_person_who_does_not_return_in_time_has_left_for_good() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.drops();
    room.passes(TestRoom.RECONNECT_WINDOW);
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void only_the_lead_can_hand_the_lead_over() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    var max = room.joins("Max", CLIENT);

    kim.asks(new SessionFlowCommand.HandOver(kim.id()));
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    fia.asks(new SessionFlowCommand.HandOver(max.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    max.receivedNothing();

    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    max.receivedOnly(new LeadChanged(kim.id()));
    room.recorded()
        .exactly(
            new Moderated(fia.key(), "hand-over", kim.key(), room.now()),
            new LeadPassed(fia.key(), kim.key(), room.now()));
    fia.drops();
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void the_lead_cannot_go_to_a_person_who_is_away() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.drops();
    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
  }

  @Test
  void the_lead_stays_the_same_after_a_crash() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    room.crashes(Duration.ofSeconds(20));
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    kim.connects();
    fia.received(new LeadChanged(kim.id()));
  }

  @Test
  void a_facilitator_who_enters_later_sees_everything_that_facilitators_see() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.connects("Tom", CLIENT);
    max.asks(new ParticipantCommand.NeedMoment(true));
    fia.asks(new SessionFlowCommand.TellStaff("Max is shaky tonight"));
    fia.asks(new SupportCommand.OpenCrisis(max.id()));
    room.post(new RoomCommand.IdentityDelayed(true));
    room.post(new RoomCommand.RecordsDelayed(true, 3));

    var kim = room.connects("Kim", CO_FACILITATOR);
    var seen = kim.welcome();
    assertThat(seen.staff().moments()).containsExactly(max.id());
    assertThat(seen.staff().crises())
        .containsExactly(new CrisisView(max.id(), fia.id(), room.now()));
    assertThat(seen.staff().lines()).extracting(ChatLine::text).contains("Max is shaky tonight");
    assertThat(seen.staff().identityDelayed()).isTrue();
    assertThat(seen.recordsDelayed()).isTrue();
    assertThat(seen.waiting()).extracting(WaitingView::participant).containsExactly(tom.id());
    assertThat(seen.course().lead()).isEqualTo(fia.id());
    assertThat(seen.course().held()).isNull();
    assertThat(seen.participants())
        .filteredOn(ParticipantView::steppedOut)
        .extracting(ParticipantView::id)
        .containsExactly(fia.id(), max.id());
  }
}
