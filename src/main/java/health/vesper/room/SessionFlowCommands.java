package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import java.time.Duration;

/** What a facilitator does with the course of the evening, for one command. */
final class SessionFlowCommands implements SessionFlowCommand.Helm {
  private final RoomModel group;
  private final CommandContext turn;
  private final Participant by;

  SessionFlowCommands(RoomModel group, CommandContext turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
  }

  @Override
  public void orderHands(SessionFlowCommand.OrderHands asked) {
    if (isWithGroup(asked) && group.course.quietFirst != asked.quietFirst()) {
      group.course.quietFirst = asked.quietFirst();
      group.tellHands(turn);
      record(asked.word());
    }
  }

  @Override
  public void lowerAllHands(SessionFlowCommand.LowerAllHands asked) {
    if (isWithGroup(asked) && group.hands.lowerAll()) {
      group.tellHands(turn);
      record(asked.word());
    }
  }

  @Override
  public void deleteChatLine(SessionFlowCommand.DeleteChatLine asked) {
    if (isWithGroup(asked) && group.chat.delete(asked.line())) {
      turn.tellGroup(new SessionFlowEvent.ChatLineDeleted(asked.line()));
      record(asked.word());
    }
  }

  @Override
  public void pauseChat(SessionFlowCommand.PauseChat asked) {
    if (isWithGroup(asked) && group.course.chatPaused != asked.paused()) {
      group.course.chatPaused = asked.paused();
      turn.tellGroup(new SessionFlowEvent.ChatPausedChanged(asked.paused()));
      record(asked.paused() ? asked.word() : "resume-chat");
    }
  }

  @Override
  public void spotlight(SessionFlowCommand.Spotlight asked) {
    var who = asked.participant() == null ? null : group.people.of(asked.participant());
    if (asked.participant() != null && (who == null || !who.isInside())) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
      return;
    }
    if (who != null && who.isAside()) {
      turn.refuse(by, asked, Refusal.ELSEWHERE);
      return;
    }
    group.course.spotlight = asked.participant();
    turn.tellAll(new SessionFlowEvent.SpotlightChanged(asked.participant()));
    turn.record(
        new DurableEvent.Moderated(
            by.key(), asked.word(), who == null ? null : who.key(), turn.now()));
  }

  @Override
  public void startBreak(SessionFlowCommand.StartBreak asked) {
    if (!isWithGroup(asked)) {
      return;
    }
    var longest = group.plan.longestBreak().toMinutes();
    if (asked.minutes() > longest) {
      turn.refuse(
          by,
          asked.word(),
          Refusal.NOT_ALLOWED,
          "In this program a break takes at most " + longest + " minutes.");
      return;
    }
    var goingOn = group.course.onBreak();
    group.course.breakUntil = turn.now().plus(Duration.ofMinutes(asked.minutes()));
    group.circle.inOrder().stream()
        .filter(who -> !who.isAside())
        .forEach(who -> who.media().fallSilent());
    turn.tellGroup(new SessionFlowEvent.BreakBegan(group.course.breakUntil));
    if (!goingOn) {
      turn.record(new DurableEvent.BreakBegan(by.key(), group.course.breakUntil, turn.now()));
    }
    record(asked.word());
  }

  @Override
  public void endBreak(SessionFlowCommand.EndBreak asked) {
    if (isWithGroup(asked) && group.course.onBreak()) {
      group.endBreak(turn);
      record(asked.word());
    }
  }

  @Override
  public void setAgenda(SessionFlowCommand.SetAgenda asked) {
    group.course.agenda = asked.items();
    turn.tellAll(new SessionFlowEvent.AgendaChanged(asked.items()));
    record(asked.word());
  }

  @Override
  public void setTopic(SessionFlowCommand.SetTopic asked) {
    group.topic = topic(asked);
    turn.tellAll(
        new RoomEvent.TopicChanged(group.topic.text(), group.topic.since(), group.topic.until()));
    record(asked.word());
  }

  private Topic topic(SessionFlowCommand.SetTopic asked) {
    if (asked.topic().isBlank()) {
      return Topic.NONE;
    }
    var until = turn.now().plus(Duration.ofMinutes(asked.minutes()));
    return new Topic(asked.topic().strip(), turn.now(), asked.minutes() == 0 ? null : until);
  }

  @Override
  public void tellStaff(SessionFlowCommand.TellStaff asked) {
    var line = group.staffChat.add(by, asked.text(), turn.now());
    turn.tellFacilitators(new SessionFlowEvent.StaffSaid(line));
  }

  @Override
  public void handOver(SessionFlowCommand.HandOver asked) {
    var to = group.people.of(asked.participant());
    if (group.leads() != by) {
      turn.refuse(
          by, asked.word(), Refusal.NOT_ALLOWED, "Only who leads the room can hand it over.");
    } else if (to == null || !to.isPresent()) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
    } else if (!to.moderates()) {
      turn.refuse(
          by, asked.word(), Refusal.NOT_ALLOWED, "Only a facilitator can lead the session.");
    } else if (to != by) {
      group.lead.handTo(to);
      turn.record(new DurableEvent.Moderated(by.key(), asked.word(), to.key(), turn.now()));
    }
  }

  /** What is done to the group is done from there: who is aside would not see what came of it. */
  private boolean isWithGroup(SessionFlowCommand asked) {
    if (by.isAside()) {
      turn.refuse(by, asked, Refusal.ELSEWHERE);
    }
    return !by.isAside();
  }

  private void record(String act) {
    turn.record(new DurableEvent.Moderated(by.key(), act, null, turn.now()));
  }
}
