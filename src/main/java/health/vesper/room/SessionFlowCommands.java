package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import java.time.Duration;

/**
 * Handles how facilitators run the session. What changes the group needs an actor who is with the
 * group: from a step-out they would not see the result.
 */
final class SessionFlowCommands extends Handler implements SessionFlowCommand.Visitor {
  SessionFlowCommands(RoomModel model, CommandContext context, Participant actor) {
    super(model, context, actor);
  }

  @Override
  public void orderHands(SessionFlowCommand.OrderHands command) {
    if (isWithGroup(command) && model.flow.quietFirst != command.quietFirst()) {
      model.flow.quietFirst = command.quietFirst();
      model.sendHands(context);
      record(command.word());
    }
  }

  @Override
  public void lowerAllHands(SessionFlowCommand.LowerAllHands command) {
    if (isWithGroup(command) && model.hands.lowerAll()) {
      model.sendHands(context);
      record(command.word());
    }
  }

  @Override
  public void deleteChatLine(SessionFlowCommand.DeleteChatLine command) {
    if (isWithGroup(command) && model.chat.delete(command.line())) {
      context.sendToGroup(new SessionFlowEvent.ChatLineDeleted(command.line()));
      record(command.word());
    }
  }

  @Override
  public void pauseChat(SessionFlowCommand.PauseChat command) {
    if (isWithGroup(command) && model.flow.chatPaused != command.paused()) {
      model.flow.chatPaused = command.paused();
      context.sendToGroup(new SessionFlowEvent.ChatPausedChanged(command.paused()));
      record(command.paused() ? command.word() : "resume-chat");
    }
  }

  @Override
  public void spotlight(SessionFlowCommand.Spotlight command) {
    if (command.participant() == null) {
      spotlightNobody(command);
      return;
    }
    var target = inside(command, command.participant());
    if (target == null) {
      return;
    }
    if (target.isInStepOut()) {
      refuse(command, RefusalReason.ELSEWHERE);
      return;
    }
    model.flow.spotlight = target.id();
    context.sendToAll(new SessionFlowEvent.SpotlightChanged(target.id()));
    record(command.word(), target);
  }

  private void spotlightNobody(SessionFlowCommand.Spotlight command) {
    model.flow.spotlight = null;
    context.sendToAll(new SessionFlowEvent.SpotlightChanged(null));
    record(command.word());
  }

  @Override
  public void startBreak(SessionFlowCommand.StartBreak command) {
    if (!isWithGroup(command)) {
      return;
    }
    var longest = model.plan.longestBreak().toMinutes();
    if (command.minutes() > longest) {
      refuse(command, "In this program a break takes at most " + longest + " minutes.");
      return;
    }
    var wasOnBreak = model.flow.onBreak();
    model.flow.breakUntil = context.now().plus(Duration.ofMinutes(command.minutes()));
    model.admitted.inOrder().stream()
        .filter(participant -> !participant.isInStepOut())
        .forEach(participant -> participant.media().switchOff());
    context.sendToGroup(new SessionFlowEvent.BreakBegan(model.flow.breakUntil));
    if (!wasOnBreak) {
      context.record(
          new DurableEvent.BreakBegan(actor.key(), model.flow.breakUntil, context.now()));
    }
    record(command.word());
  }

  @Override
  public void endBreak(SessionFlowCommand.EndBreak command) {
    if (isWithGroup(command) && model.flow.onBreak()) {
      model.endBreak(context);
      record(command.word());
    }
  }

  @Override
  public void setAgenda(SessionFlowCommand.SetAgenda command) {
    model.flow.agenda = command.items();
    context.sendToAll(new SessionFlowEvent.AgendaChanged(command.items()));
    record(command.word());
  }

  @Override
  public void setTopic(SessionFlowCommand.SetTopic command) {
    model.topic = topic(command);
    context.sendToAll(
        new RoomEvent.TopicChanged(model.topic.text(), model.topic.since(), model.topic.until()));
    record(command.word());
  }

  private Topic topic(SessionFlowCommand.SetTopic command) {
    if (command.topic().isEmpty()) {
      return Topic.NONE;
    }
    var until = context.now().plus(Duration.ofMinutes(command.minutes()));
    return new Topic(command.topic(), context.now(), command.minutes() == 0 ? null : until);
  }

  @Override
  public void tellStaff(SessionFlowCommand.TellStaff command) {
    var line = model.staffChat.add(actor, command.text(), context.now());
    context.sendToFacilitators(new SessionFlowEvent.StaffSaid(line));
  }

  @Override
  public void handOver(SessionFlowCommand.HandOver command) {
    var target = model.participants.of(command.participant());
    if (model.leads() != actor) {
      refuse(command, "Only who leads the room can hand it over.");
    } else if (target == null || !target.isPresent()) {
      refuse(command, RefusalReason.NOT_HERE);
    } else if (!target.moderates()) {
      refuse(command, "Only a facilitator can lead the session.");
    } else if (target != actor) {
      model.lead.handTo(target);
      record(command.word(), target);
    }
  }
}
