package health.vesper.room.promises;

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
 * A facilitators' command from anybody else has no effect except a refusal and a record. A replaced
 * device has no effect at all. Nobody has a role that their ticket did not give.
 */
final class PowerPromise implements Promise {
  @Override
  public void isKept(ObservedStep step) {
    if (step.was(ParticipantCommand.StaffCommand.class)) {
      var by = ((RoomCommand.Posted) step.command()).by();
      if (!step.connections().moderates(by)) {
        nothingComesOf(step, by);
      }
    }
    var spoken = step.posted();
    if (spoken != null && !(spoken instanceof ParticipantCommand.StaffCommand) && !step.crash()) {
      if (step.asker() == null) {
        assertThat(step.sent()).isEmpty();
      } else if (step.connections().roleOf(step.asker()) != RoomRole.CAPTIONER) {
        assertThat(step.sent(SessionFlowEvent.Captioned.class)).as(spoken.word()).isEmpty();
      }
    }
    everybodyIsWhatTheTicketSaid(step);
  }

  private static void nothingComesOf(ObservedStep step, ConnectionId by) {
    assertThat(step.after()).isEqualTo(step.before());
    assertThat(step.sent())
        .allSatisfy(
            delivery -> {
              assertThat(delivery.event()).isInstanceOf(RoomEvent.Refused.class);
              assertThat(delivery.to()).containsExactly(by);
            });
    assertThat(step.outcome().durable()).allMatch(DurableEvent.Forbidden.class::isInstance);
  }

  private static void everybodyIsWhatTheTicketSaid(ObservedStep step) {
    for (var person : step.after().people()) {
      if (person.phase() != Phase.GONE) {
        assertThat(person.role())
            .as("role of %s", person.key())
            .isEqualTo(step.connections().roleOf(person.key()));
      }
    }
    step.sent(SupportEvent.LeadChanged.class)
        .filter(changed -> changed.participant() != null)
        .forEach(
            changed ->
                assertThat(
                        step.connections()
                            .roleOf(ObservedStep.keyOf(step.after(), changed.participant()))
                            .moderates())
                    .as("who leads")
                    .isTrue());
  }
}
