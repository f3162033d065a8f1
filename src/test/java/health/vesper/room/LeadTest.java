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

/** Who leads the room: by the schedule and by decision, never by arrival or by a dropped line. */
class LeadTest {
  private final RoomTalk room = new RoomTalk(8);

  private ParticipantId leadSeenBy(RoomUser person) {
    return person.takesOver().welcome().course().lead();
  }

  @Test
  void the_facilitator_of_the_schedule_leads_whoever_came_first() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    assertThat(leadSeenBy(kim)).isEqualTo(kim.id());
    room.everybodyForgets();

    var fia = room.knocks("Fia", FACILITATOR);
    kim.heard(new LeadChanged(fia.id()));
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    room.recorded().includes(new LeadPassed(kim.key(), fia.key(), room.now()));

    room.joins("Jo", FACILITATOR);
    assertThat(leadSeenBy(kim)).isEqualTo(fia.id());
  }

  @Test
  void a_drop_is_no_decision() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    var max = room.joins("Max", CLIENT);

    fia.drops();
    max.heard(new LeadChanged(kim.id())).didNotHearA(SupportEvent.HeldChanged.class);
    fia.connects();
    max.heard(new LeadChanged(fia.id()));
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    room.recorded()
        .includes(
            new LeadPassed(fia.key(), kim.key(), room.now()),
            new LeadPassed(kim.key(), fia.key(), room.now()));
  }

  @Test
  void leaving_for_good_passes_it_on() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.asks(new ParticipantCommand.Leave());
    kim.heard(new LeadChanged(kim.id()));

    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
    kim.asks(new SessionFlowCommand.HandOver(fia.id()));
    assertThat(leadSeenBy(kim)).isEqualTo(fia.id());
  }

  @Test
  void who_does_not_come_back_in_time_has_left_for_good() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.drops();
    room.passes(RoomTalk.HOLD);
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void it_is_handed_over_by_who_leads_and_by_nobody_else() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    var max = room.joins("Max", CLIENT);

    kim.asks(new SessionFlowCommand.HandOver(kim.id()));
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    fia.asks(new SessionFlowCommand.HandOver(max.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    max.heardNothing();

    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    max.heardOnly(new LeadChanged(kim.id()));
    room.recorded()
        .exactly(
            new Moderated(fia.key(), "hand-over", kim.key(), room.now()),
            new LeadPassed(fia.key(), kim.key(), room.now()));
    fia.drops();
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void it_is_not_handed_to_somebody_who_is_away() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.drops();
    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
  }

  @Test
  void it_is_still_theirs_after_a_crash() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", CO_FACILITATOR);
    fia.asks(new SessionFlowCommand.HandOver(kim.id()));
    room.crashes(Duration.ofSeconds(20));
    fia.connects();
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    kim.connects();
    fia.heard(new LeadChanged(kim.id()));
  }

  @Test
  void a_facilitator_who_comes_in_later_sees_everything_that_facilitators_see() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.knocks("Tom", CLIENT);
    max.asks(new ParticipantCommand.NeedMoment(true));
    fia.asks(new SessionFlowCommand.TellStaff("Max is shaky tonight"));
    fia.asks(new SupportCommand.OpenCrisis(max.id()));
    room.post(new RoomCommand.IdentityDelayed(true));
    room.post(new RoomCommand.RecordsDelayed(true, 3));

    var kim = room.knocks("Kim", CO_FACILITATOR);
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
