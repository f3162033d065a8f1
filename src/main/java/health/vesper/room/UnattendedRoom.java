package health.vesper.room;

import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.UnattendedView;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether the room is unattended: people are in it, and no facilitator is with the group. Then
 * nobody is admitted, clients cannot write, and after the program's limit the session ends by
 * itself. While the only facilitator is in a step-out there is no such limit.
 */
final class UnattendedRoom {
  private final RoomPlan plan;
  private boolean on;
  private Instant endsAt;

  UnattendedRoom(RoomPlan plan) {
    this.plan = plan;
  }

  boolean isOn() {
    return on;
  }

  /** When the session ends by itself, or null. */
  Instant endsAt() {
    return endsAt;
  }

  /** The state that follows from these people; null while the room is attended. */
  UnattendedView among(AdmittedParticipants admitted, Instant now) {
    if (admitted.isEmptyButForStaff() || admitted.facilitatorWithGroup()) {
      return null;
    }
    if (admitted.facilitatorPresent()) {
      return new UnattendedView(null);
    }
    return new UnattendedView(endsAt == null ? now.plus(plan.heldLimit()) : endsAt);
  }

  /** Tells the group and all facilitators when the state has changed. */
  void settle(CommandContext context, AdmittedParticipants admitted) {
    var before = on ? new UnattendedView(endsAt) : null;
    var now = among(admitted, context.now());
    if (!Objects.equals(before, now)) {
      on = now != null;
      endsAt = on ? now.endsAt() : null;
      context.sendToGroupAndFacilitators(new SupportEvent.HeldChanged(on, endsAt));
    }
  }

  /** Continues after a restart. The session does not end before the seats are given up. */
  void restore(Instant ended, AdmittedParticipants admitted, Instant now, Instant atLeast) {
    endsAt = ended;
    var view = among(admitted, now);
    on = view != null;
    endsAt = on ? view.endsAt() : null;
    if (endsAt != null && endsAt.isBefore(atLeast)) {
      endsAt = atLeast;
    }
  }

  /** Whether the limit has passed, and no connected facilitator is about to enter. */
  boolean isOver(Instant now, ParticipantRegistry participants) {
    return endsAt != null
        && !endsAt.isAfter(now)
        && participants.those(p -> p.moderates() && p.connected()).isEmpty();
  }
}
