package health.vesper.room;

import java.time.Duration;

/** What a facilitator does with the course of the evening, for one command. */
final class Helm implements Steering.Helm {
  private final Group group;
  private final Turn turn;
  private final Participant by;

  Helm(Group group, Turn turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
  }

  @Override
  public void orderHands(Steering.OrderHands asked) {
    if (group.course.quietFirst != asked.quietFirst()) {
      group.course.quietFirst = asked.quietFirst();
      group.tellHands(turn);
      record(asked.word());
    }
  }

  @Override
  public void lowerAllHands(Steering.LowerAllHands asked) {
    if (group.hands.lowerAll()) {
      group.tellHands(turn);
      record(asked.word());
    }
  }

  @Override
  public void deleteChatLine(Steering.DeleteChatLine asked) {
    if (group.chat.delete(asked.line())) {
      turn.tellAll(new SteeringEvent.ChatLineDeleted(asked.line()));
      record(asked.word());
    }
  }

  @Override
  public void pauseChat(Steering.PauseChat asked) {
    if (group.course.chatPaused != asked.paused()) {
      group.course.chatPaused = asked.paused();
      turn.tellAll(new SteeringEvent.ChatPausedChanged(asked.paused()));
      record(asked.paused() ? asked.word() : "resume-chat");
    }
  }

  @Override
  public void spotlight(Steering.Spotlight asked) {
    var who = asked.participant() == null ? null : group.people.of(asked.participant());
    if (asked.participant() != null && (who == null || !who.isInside())) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
      return;
    }
    group.course.spotlight = asked.participant();
    turn.tellAll(new SteeringEvent.SpotlightChanged(asked.participant()));
    turn.record(
        new DurableEvent.Moderated(
            by.key(), asked.word(), who == null ? null : who.key(), turn.now()));
  }

  @Override
  public void startBreak(Steering.StartBreak asked) {
    var goingOn = group.course.onBreak();
    group.course.breakUntil = turn.now().plus(Duration.ofMinutes(asked.minutes()));
    group.circle.inOrder().forEach(Participant::fallSilent);
    turn.tellAll(new SteeringEvent.BreakBegan(group.course.breakUntil));
    if (!goingOn) {
      turn.record(new DurableEvent.BreakBegan(by.key(), group.course.breakUntil, turn.now()));
    }
    record(asked.word());
  }

  @Override
  public void endBreak(Steering.EndBreak asked) {
    if (group.course.onBreak()) {
      group.endBreak(turn);
      record(asked.word());
    }
  }

  @Override
  public void setAgenda(Steering.SetAgenda asked) {
    group.course.agenda = asked.items();
    turn.tellAll(new SteeringEvent.AgendaChanged(asked.items()));
    record(asked.word());
  }

  @Override
  public void setTopic(Steering.SetTopic asked) {
    group.topic = topic(asked);
    turn.tellAll(
        new RoomEvent.TopicChanged(group.topic.text(), group.topic.since(), group.topic.until()));
    record(asked.word());
  }

  private Topic topic(Steering.SetTopic asked) {
    if (asked.topic().isBlank()) {
      return Topic.NONE;
    }
    var until = turn.now().plus(Duration.ofMinutes(asked.minutes()));
    return new Topic(asked.topic().strip(), turn.now(), asked.minutes() == 0 ? null : until);
  }

  @Override
  public void tellStaff(Steering.TellStaff asked) {
    var line = group.staffChat.add(by, asked.text(), turn.now());
    turn.tellFacilitators(new SteeringEvent.StaffSaid(line));
  }

  @Override
  public void handOver(Steering.HandOver asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }

  private void record(String act) {
    turn.record(new DurableEvent.Moderated(by.key(), act, null, turn.now()));
  }
}
