package health.vesper.room;

import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.UnattendedView;
import java.time.Instant;
import java.util.Objects;

/**
 * A room in which people are but nobody who moderates: it waits. Nobody new comes in, clients do
 * not write, and after the program's limit it ends itself. While the only facilitator is aside with
 * somebody it waits without an end.
 */
final class UnattendedRoom {
  private final RoomPlan plan;
  private boolean held;
  private Instant endsAt;

  UnattendedRoom(RoomPlan plan) {
    this.plan = plan;
  }

  boolean isOn() {
    return held;
  }

  /** When the room ends by itself, or null. */
  Instant endsAt() {
    return endsAt;
  }

  /**
   * How it stands now, told already or not; null while somebody who moderates is with the group.
   */
  UnattendedView among(AdmittedParticipants circle, Instant now) {
    if (circle.isEmptyButForStaff() || circle.facilitatorWithGroup()) {
      return null;
    }
    if (circle.facilitatorPresent()) {
      return new UnattendedView(null);
    }
    return new UnattendedView(endsAt == null ? now.plus(plan.heldLimit()) : endsAt);
  }

  /** Tells the group, and whoever moderates, when that is news. */
  void settle(CommandContext turn, AdmittedParticipants circle) {
    var before = held ? new UnattendedView(endsAt) : null;
    var now = among(circle, turn.now());
    if (!Objects.equals(before, now)) {
      held = now != null;
      endsAt = held ? now.endsAt() : null;
      turn.tellGroupAndFacilitators(new SupportEvent.HeldChanged(held, endsAt));
    }
  }

  /** A restart is nobody's fault: there is always as much time to come back as seats are held. */
  void remember(Instant remembered, AdmittedParticipants circle, Instant now, Instant atLeast) {
    endsAt = remembered;
    var view = among(circle, now);
    held = view != null;
    endsAt = held ? view.endsAt() : null;
    if (endsAt != null && endsAt.isBefore(atLeast)) {
      endsAt = atLeast;
    }
  }

  /**
   * Over at that moment, unless somebody who moderates stands at the door and is about to enter.
   */
  boolean isOver(Instant now, ParticipantRegistry people) {
    return endsAt != null
        && !endsAt.isAfter(now)
        && people.those(who -> who.moderates() && who.connected()).isEmpty();
  }
}
