package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;
import java.time.Duration;

/** What a facilitator does for one person in the group, for one command. */
final class StepOutCommands implements SupportCommand.Helper {
  /** Long enough to reach help; can be extended. */
  private static final Duration CRISIS = Duration.ofMinutes(30);

  private final RoomModel group;
  private final CommandContext turn;
  private final Participant by;

  StepOutCommands(RoomModel group, CommandContext turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
  }

  @Override
  public void settleMoment(SupportCommand.SettleMoment asked) {
    var who = group.people.of(asked.participant());
    if (who != null && group.moments.settle(who.id())) {
      turn.tell(who, new SupportEvent.MomentNoted(false));
      group.moments.tell(turn);
      record(asked, who);
    }
  }

  @Override
  public void stepOut(SupportCommand.StepOut asked) {
    var who = group.people.of(asked.participant());
    if (who == null || !who.isPresent()) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
    } else if (who.moderates()) {
      turn.refuse(
          by, asked.word(), Refusal.NOT_ALLOWED, "You can step out with clients and guests only.");
    } else if (by.isAside() || who.isAside()) {
      turn.refuse(by, asked, Refusal.ELSEWHERE);
    } else {
      group.stepOuts.begin(turn, by, who, Duration.ofMinutes(asked.minutes()));
    }
  }

  @Override
  public void extendStepOut(SupportCommand.ExtendStepOut asked) {
    if (by.isAside()) {
      group.stepOuts.extend(turn, by.stepOut(), Duration.ofMinutes(asked.minutes()));
      record(asked, by.stepOut().person);
    }
  }

  /** Whoever leads calls back everybody; whoever is aside ends their own conversation only. */
  @Override
  public void endStepOut(SupportCommand.EndStepOut asked) {
    if (by.isAside()) {
      end(asked, by.stepOut());
    } else if (group.leads() == by) {
      group.stepOuts.inOrder().forEach(aside -> end(asked, aside));
    } else {
      turn.refuse(
          by,
          asked.word(),
          Refusal.NOT_ALLOWED,
          "Only somebody who has stepped out or who leads can do this.");
    }
  }

  private void end(SupportCommand.EndStepOut asked, StepOut aside) {
    record(asked, aside.person);
    group.stepOuts.end(turn, aside);
  }

  /** The pin never waits for anything: taking aside comes after it, where it is possible. */
  @Override
  public void openCrisis(SupportCommand.OpenCrisis asked) {
    var who = group.people.of(asked.participant());
    if (who == null) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
    } else if (who.moderates()) {
      turn.refuse(
          by,
          asked.word(),
          Refusal.NOT_ALLOWED,
          "A crisis plan is there for clients and guests only.");
    } else {
      pin(who);
      if (who.isPresent() && !who.isAside() && !by.isAside()) {
        group.stepOuts.begin(turn, by, who, CRISIS);
      }
    }
  }

  private void pin(Participant who) {
    if (group.crises.open(who.key(), new CrisisView(who.id(), by.id(), turn.now()))) {
      turn.record(new DurableEvent.CrisisOpened(who.key(), by.key(), turn.now()));
      group.crises.tell(turn);
    }
  }

  private void record(SupportCommand asked, Participant target) {
    turn.record(new DurableEvent.Moderated(by.key(), asked.word(), target.key(), turn.now()));
  }
}
