package health.vesper.room;

import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;

/** Handles what participants do for themselves, and checks who may use a command of staff. */
final class ParticipantCommands extends Handler implements ParticipantCommand.Visitor {
  ParticipantCommands(RoomModel model, CommandContext context, Participant actor) {
    super(model, context, actor);
  }

  @Override
  public void staffCommand(ParticipantCommand.StaffCommand command) {
    if (!actor.moderates()) {
      refuse(command, RefusalReason.NOT_ALLOWED);
      model.forbiddenAttempts.add(context, actor, command.word());
    } else if (isInside(command)) {
      handleForStaff(command);
    }
  }

  private void handleForStaff(ParticipantCommand.StaffCommand command) {
    if (command instanceof ModerationCommand moderation) {
      moderation.accept(new ModerationCommands(model, context, actor));
    } else if (command instanceof SessionFlowCommand sessionFlow) {
      sessionFlow.accept(new SessionFlowCommands(model, context, actor));
    } else if (command instanceof SupportCommand support) {
      support.accept(new SupportCommands(model, context, actor));
    }
  }

  @Override
  public void setMicrophone(ParticipantCommand.SetMicrophone command) {
    if (isInside(command)
        && mayBeOn(command, command.on())
        && actor.media().setMicrophone(command.on())) {
      mediaChanged();
    }
  }

  @Override
  public void setCamera(ParticipantCommand.SetCamera command) {
    if (isInside(command)
        && mayBeOn(command, command.on())
        && actor.media().setCamera(command.on())) {
      mediaChanged();
    }
  }

  /** A microphone or camera that nobody can hear or see is not shown as on. */
  private boolean mayBeOn(ParticipantCommand command, boolean on) {
    if (on && model.flow.onBreak() && !actor.isInStepOut()) {
      refuse(command, RefusalReason.ON_BREAK);
      return false;
    }
    if (on && actor.media().isBlanked()) {
      refuse(command, RefusalReason.BLANKED);
      return false;
    }
    if (on && !model.carriesMedia(actor)) {
      context.refuse(
          actor,
          command.word(),
          RefusalReason.FULL,
          "Every place with sound and picture is taken. You can chat and raise your hand.");
      return false;
    }
    return true;
  }

  private void mediaChanged() {
    context.relayToAllWith(
        actor,
        new RoomEvent.MediaChanged(actor.id(), actor.media().microphone(), actor.media().camera()));
  }

  @Override
  public void raiseHand(ParticipantCommand.RaiseHand command) {
    if (isInside(command) && isWithGroup(command)) {
      var hands = model.hands;
      if (command.raised() ? hands.raise(actor.id()) : hands.lower(actor.id())) {
        model.sendHands(context);
      }
    }
  }

  @Override
  public void say(ParticipantCommand.Say command) {
    if (isInside(command) && mayWrite(command)) {
      var chat = actor.isInStepOut() ? actor.stepOut().chat : model.chat;
      context.relayToAllWith(
          actor, new RoomEvent.Said(chat.add(actor, command.text(), context.now())));
    }
  }

  private boolean mayWrite(ParticipantCommand.Say command) {
    if (actor.moderates() || actor.isInStepOut()) {
      return true;
    }
    if (model.unattended.isOn()) {
      refuse(command, RefusalReason.HELD);
      return false;
    }
    if (model.flow.chatPaused) {
      refuse(command, RefusalReason.CHAT_PAUSED);
      return false;
    }
    return true;
  }

  /** The others are not told that somebody has read the chat. */
  @Override
  public void readChat(ParticipantCommand.ReadChat command) {
    if (!actor.isInStepOut()) {
      actor.readUpTo(command.line());
    }
  }

  @Override
  public void caption(ParticipantCommand.Caption command) {
    if (actor.role() != RoomRole.CAPTIONER) {
      refuse(command, "Only a captioner can write captions.");
      model.forbiddenAttempts.add(context, actor, command.word());
    } else if (isInside(command) && isWithGroup(command)) {
      var line = model.flow.captions.add(actor, command.text(), context.now());
      context.relayToAllWith(actor, new SessionFlowEvent.Captioned(line));
    }
  }

  @Override
  public void writeDoor(ParticipantCommand.WriteDoor command) {
    if (model.waitingRoom.holds(actor)) {
      context.sendToFacilitators(
          new SessionFlowEvent.DoorWritten(actor.id(), command.text(), context.now()));
    }
  }

  @Override
  public void needMoment(ParticipantCommand.NeedMoment command) {
    if (actor.role() != RoomRole.CLIENT) {
      refuse(command, "Only clients can ask for a moment.");
    } else if (isInside(command)) {
      var requests = model.supportRequests;
      if (command.needed() ? requests.add(actor.id()) : requests.close(actor.id())) {
        context.send(actor, new SupportEvent.MomentNoted(command.needed()));
        requests.sendToFacilitators(context);
      }
    }
  }

  @Override
  public void leave(ParticipantCommand.Leave command) {
    context.send(actor, new RoomEvent.Goodbye());
    if (actor.isInside()) {
      model.depart(context, actor, Departure.LEFT);
    } else {
      model.leaveWaitingRoom(context, actor);
    }
  }

  @Override
  public void describe(ParticipantCommand.Describe command) {
    var to = recipient(command.to(), command.toEpoch());
    if (to != null) {
      context.relay(
          to.connection().current(),
          new RoomEvent.DescriptionRelayed(
              actor.id(), actor.epoch(), command.kind(), command.sdp()));
    }
  }

  @Override
  public void offerCandidate(ParticipantCommand.OfferCandidate command) {
    var to = recipient(command.to(), command.toEpoch());
    if (to != null) {
      context.relay(
          to.connection().current(),
          new RoomEvent.CandidateRelayed(
              actor.id(),
              actor.epoch(),
              command.candidate(),
              command.sdpMid(),
              command.sdpMLineIndex()));
    }
  }

  /**
   * Negotiation is relayed only between two people who are present and have media, who are both
   * with the group or both in the same step-out, and only for the recipient's current epoch.
   */
  private Participant recipient(ParticipantId id, int epoch) {
    var to = model.participants.of(id);
    if (to != null && to != actor && to.isTogetherWith(actor) && to.epoch() == epoch) {
      if (carriesMedia(actor) && carriesMedia(to)) {
        return to;
      }
    }
    model.droppedRelays++;
    return null;
  }

  private boolean carriesMedia(Participant participant) {
    return participant.isPresent() && model.carriesMedia(participant);
  }
}
