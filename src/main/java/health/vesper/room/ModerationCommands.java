package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowEvent;

/** Handles how facilitators moderate. It was checked before that the actor may do so. */
final class ModerationCommands extends Handler implements ModerationCommand.Visitor {
  private final WaitingRoomCommands waitingRoom;

  ModerationCommands(RoomModel model, CommandContext context, Participant actor) {
    super(model, context, actor);
    this.waitingRoom = new WaitingRoomCommands(model, context, actor);
  }

  @Override
  public void admit(ModerationCommand.Admit command) {
    waitingRoom.admit(command);
  }

  @Override
  public void admitAll(ModerationCommand.AdmitAll command) {
    waitingRoom.admitAll(command);
  }

  @Override
  public void noticeWaiting(ModerationCommand.NoticeWaiting command) {
    waitingRoom.noticeWaiting();
  }

  @Override
  public void writeWaiting(ModerationCommand.WriteWaiting command) {
    waitingRoom.writeWaiting(command);
  }

  @Override
  public void turnAway(ModerationCommand.TurnAway command) {
    waitingRoom.turnAway(command);
  }

  @Override
  public void mute(ModerationCommand.Mute command) {
    var target = together(command, command.participant());
    if (target != null && mute(target)) {
      record(command.word(), target);
    }
  }

  @Override
  public void muteAll(ModerationCommand.MuteAll command) {
    for (var target : model.admitted.inOrder()) {
      if (target.isTogetherWith(actor) && !target.moderates()) {
        mute(target);
      }
    }
    record(command.word());
  }

  /** Returns whether the microphone was on. */
  private boolean mute(Participant target) {
    var wasOn = target.media().setMicrophone(false);
    if (wasOn) {
      context.send(target, new RoomEvent.Muted());
      context.sendToOthersWith(
          target, new RoomEvent.MediaChanged(target.id(), false, target.media().camera()));
    }
    return wasOn;
  }

  @Override
  public void stopCamera(ModerationCommand.StopCamera command) {
    var target = together(command, command.participant());
    if (target != null && target.media().setCamera(false)) {
      context.send(target, new SessionFlowEvent.CameraStopped());
      context.sendToOthersWith(
          target, new RoomEvent.MediaChanged(target.id(), target.media().microphone(), false));
      record(command.word(), target);
    }
  }

  @Override
  public void blank(ModerationCommand.Blank command) {
    var target = together(command, command.participant());
    if (target == null) {
      return;
    }
    if (target.moderates()) {
      refuse(command, "Only clients and guests can be paused.");
      return;
    }
    target.media().blank(command.blanked() ? command.explanation() : null);
    context.send(target, new SessionFlowEvent.Blanked(target.media().blanked()));
    context.sendToAll(new SessionFlowEvent.BlankedChanged(target.id(), target.media().isBlanked()));
    record(command.blanked() ? command.word() : "unblank", target);
  }

  @Override
  public void askToUnmute(ModerationCommand.AskToUnmute command) {
    var target = together(command, command.participant());
    if (target != null) {
      context.send(target, new RoomEvent.AskedToUnmute());
      record(command.word(), target);
    }
  }

  @Override
  public void remove(ModerationCommand.Remove command) {
    var target = model.participants.of(command.participant());
    if (target == null) {
      refuse(command, RefusalReason.NOT_HERE);
    } else if (target.moderates()) {
      refuse(command, "Only clients and guests can be removed.");
    } else if (model.removed.add(target.key())) {
      context.record(
          new DurableEvent.Removed(
              target.key(), actor.key(), command.reason(), command.term(), context.now()));
      context.send(target, new RoomEvent.Removed());
      model.putOut(context, target, Departure.REMOVED);
    }
  }

  @Override
  public void lowerHand(ModerationCommand.LowerHand command) {
    if (!isWithGroup(command)) {
      return;
    }
    var target = inside(command, command.participant());
    if (target != null && model.hands.lower(target.id())) {
      target.markCalledOn();
      model.sendHands(context);
      record(command.word(), target);
    }
  }

  @Override
  public void lock(ModerationCommand.Lock command) {
    if (model.locked != command.locked()) {
      model.locked = command.locked();
      context.sendToAll(new RoomEvent.LockedChanged(command.locked()));
      record(command.locked() ? "lock" : "unlock");
    }
  }

  @Override
  public void endSession(ModerationCommand.EndSession command) {
    SessionEnding.end(model, context, actor.key());
  }

  /** The participant, if they and the actor are both with the group or in the same step-out. */
  private Participant together(ModerationCommand command, ParticipantId id) {
    var target = inside(command, id);
    if (target == null || target.isTogetherWith(actor)) {
      return target;
    }
    refuse(command, RefusalReason.ELSEWHERE);
    return null;
  }
}
