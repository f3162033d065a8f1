package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;
import java.time.Duration;

/** Handles how facilitators help one person: support requests, step-outs and crises. */
final class SupportCommands extends Handler implements SupportCommand.Visitor {
  /** Long enough to reach help. It can be extended. */
  private static final Duration CRISIS = Duration.ofMinutes(30);

  SupportCommands(RoomModel model, CommandContext context, Participant actor) {
    super(model, context, actor);
  }

  @Override
  public void settleMoment(SupportCommand.SettleMoment command) {
    var target = model.participants.of(command.participant());
    if (target != null && model.supportRequests.close(target.id())) {
      context.send(target, new SupportEvent.MomentNoted(false));
      model.supportRequests.sendToFacilitators(context);
      record(command.word(), target);
    }
  }

  @Override
  public void stepOut(SupportCommand.StepOut command) {
    var target = model.participants.of(command.participant());
    if (target == null || !target.isPresent()) {
      refuse(command, RefusalReason.NOT_HERE);
    } else if (target.moderates()) {
      refuse(command, "You can step out with clients and guests only.");
    } else if (actor.isInStepOut() || target.isInStepOut()) {
      refuse(command, RefusalReason.ELSEWHERE);
    } else {
      model.stepOuts.begin(context, actor, target, Duration.ofMinutes(command.minutes()));
    }
  }

  @Override
  public void extendStepOut(SupportCommand.ExtendStepOut command) {
    if (actor.isInStepOut()) {
      model.stepOuts.extend(context, actor.stepOut(), Duration.ofMinutes(command.minutes()));
      record(command.word(), actor.stepOut().person);
    }
  }

  /** The lead ends all step-outs. A facilitator in a step-out ends that one only. */
  @Override
  public void endStepOut(SupportCommand.EndStepOut command) {
    if (actor.isInStepOut()) {
      end(command, actor.stepOut());
    } else if (model.leads() == actor) {
      model.stepOuts.inOrder().forEach(stepOut -> end(command, stepOut));
    } else {
      refuse(command, "Only somebody who has stepped out or who leads can do this.");
    }
  }

  private void end(SupportCommand.EndStepOut command, StepOut stepOut) {
    record(command.word(), stepOut.person);
    model.stepOuts.end(context, stepOut);
  }

  /** The crisis opens at once. The step-out begins after it, if it is possible. */
  @Override
  public void openCrisis(SupportCommand.OpenCrisis command) {
    var target = model.participants.of(command.participant());
    if (target == null) {
      refuse(command, RefusalReason.NOT_HERE);
    } else if (target.moderates()) {
      refuse(command, "A crisis plan is there for clients and guests only.");
    } else {
      openCrisis(target);
      if (target.isPresent() && !target.isInStepOut() && !actor.isInStepOut()) {
        model.stepOuts.begin(context, actor, target, CRISIS);
      }
    }
  }

  private void openCrisis(Participant target) {
    var crisis = new CrisisView(target.id(), actor.id(), context.now());
    if (model.crises.open(target.key(), crisis)) {
      context.record(new DurableEvent.CrisisOpened(target.key(), actor.key(), context.now()));
      model.crises.sendToFacilitators(context);
    }
  }
}
