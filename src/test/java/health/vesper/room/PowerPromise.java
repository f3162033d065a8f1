package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;

/**
 * What only facilitators may ask does nothing from anybody else but a "no" and a line on record; a
 * device that was replaced says nothing at all; and nobody is in the room what their ticket did not
 * say.
 */
final class PowerPromise implements Promise {
  @Override
  public void isKept(Happened step) {
    if (step.was(ParticipantCommand.StaffCommand.class)) {
      var by = ((RoomCommand.Posted) step.command()).by();
      if (!step.cast().moderates(by)) {
        nothingComesOf(step, by);
      }
    }
    var spoken = step.posted();
    if (spoken != null && !(spoken instanceof ParticipantCommand.StaffCommand) && !step.crash()) {
      if (step.asker() == null) {
        assertThat(step.told()).isEmpty();
      } else if (step.cast().roleOf(step.asker()) != RoomRole.CAPTIONER) {
        assertThat(step.told(SessionFlowEvent.Captioned.class)).as(spoken.word()).isEmpty();
      }
    }
    everybodyIsWhatTheTicketSaid(step);
  }

  private static void nothingComesOf(Happened step, ConnectionId by) {
    assertThat(step.after()).isEqualTo(step.before());
    assertThat(step.told())
        .allSatisfy(
            delivery -> {
              assertThat(delivery.event()).isInstanceOf(RoomEvent.Refused.class);
              assertThat(delivery.to()).containsExactly(by);
            });
    assertThat(step.outcome().durable()).allMatch(DurableEvent.Forbidden.class::isInstance);
  }

  private static void everybodyIsWhatTheTicketSaid(Happened step) {
    for (var person : step.after().people()) {
      if (person.phase() != Phase.GONE) {
        assertThat(person.role())
            .as("role of %s", person.key())
            .isEqualTo(step.cast().roleOf(person.key()));
      }
    }
    step.told(SupportEvent.LeadChanged.class)
        .filter(changed -> changed.participant() != null)
        .forEach(
            changed ->
                assertThat(
                        step.cast()
                            .roleOf(Happened.keyOf(step.after(), changed.participant()))
                            .moderates())
                    .as("who leads")
                    .isTrue());
  }
}
