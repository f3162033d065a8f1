package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;

/** Handles what facilitators do with people in the waiting room. */
final class WaitingRoomCommands extends Handler {
  WaitingRoomCommands(RoomModel model, CommandContext context, Participant actor) {
    super(model, context, actor);
  }

  void admit(ModerationCommand.Admit command) {
    var target = model.participants.of(command.participant());
    if (!mayAdmit(command)) {
      return;
    }
    if (target != null && model.waitingRoom.holds(target) && target.waits() && target.connected()) {
      if (mayMeetTheOthers(target)) {
        reserve(target);
      }
    } else if (target == null || !(target.isInside() || target.isBeingAdmitted())) {
      fail(command.participant(), AdmissionFailure.GONE);
    }
  }

  /** People who are late and guests are admitted by name only. */
  void admitAll(ModerationCommand.AdmitAll command) {
    if (!mayAdmit(command)) {
      return;
    }
    for (var target : model.waitingRoom.ready()) {
      if (!target.late()
          && !target.role().isGuest()
          && mayMeetTheOthers(target)
          && !reserve(target)) {
        return;
      }
    }
  }

  /** No guest meets a client who has not agreed, and no such client meets a guest. */
  private boolean mayMeetTheOthers(Participant target) {
    var agreed = model.guests.mayBeInside(target);
    if (!agreed) {
      fail(target.id(), AdmissionFailure.NOT_AGREED);
    }
    return agreed;
  }

  /** Nobody is admitted to an unattended room, or while presence cannot be written. */
  private boolean mayAdmit(ModerationCommand command) {
    if (model.unattended.isOn()) {
      refuse(command, RefusalReason.HELD);
    } else if (model.recordsDelayed) {
      refuse(command, RefusalReason.RECORDS_UNAVAILABLE);
    }
    return !model.unattended.isOn() && !model.recordsDelayed;
  }

  /** Returns whether there was a seat. Nobody hears of it before it is on disk. */
  private boolean reserve(Participant target) {
    var seat = model.seats.reserve(target.role());
    if (seat == 0) {
      fail(target.id(), AdmissionFailure.FULL);
      return false;
    }
    target.reserve(seat, context.now());
    context.record(
        new DurableEvent.Admitted(
            target.key(), target.role(), seat, model.plan.capacity(), actor.key(), context.now()));
    return true;
  }

  private void fail(ParticipantId target, AdmissionFailure why) {
    context.send(actor, new RoomEvent.AdmissionFailed(target, why));
  }

  void noticeWaiting() {
    model.waitingRoom.inOrder().forEach(Participant::markSeen);
    context.markChanged();
    model.notices.send(context);
  }

  void writeWaiting(ModerationCommand.WriteWaiting command) {
    var target = waiting(command, command.participant());
    if (target != null) {
      context.send(target, new RoomEvent.FacilitatorWrote(command.text(), context.now()));
      record(command.word(), target);
    }
  }

  void turnAway(ModerationCommand.TurnAway command) {
    var target = waiting(command, command.participant());
    if (target != null) {
      context.record(
          new DurableEvent.TurnedAway(target.key(), actor.key(), command.reason(), context.now()));
      context.send(target, new RoomEvent.TurnedAway(command.reason()));
      model.leaveWaitingRoom(context, target);
    }
  }

  /** The person with this id in the waiting room; null after a refusal when there is none. */
  private Participant waiting(ModerationCommand command, ParticipantId id) {
    var target = model.participants.of(id);
    if (target != null && model.waitingRoom.holds(target) && target.waits()) {
      return target;
    }
    refuse(command, RefusalReason.NOT_HERE);
    return null;
  }
}
