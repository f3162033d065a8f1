package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The step-outs of one room, at most one for each facilitator. When a step-out begins or ends, its
 * two people get a new epoch, their media goes off and they receive the room anew. So no media
 * connection, no open microphone and no line of chat gets from one side to the other.
 */
final class StepOuts {
  private final RoomModel model;
  private final List<StepOut> open = new ArrayList<>();

  StepOuts(RoomModel model) {
    this.model = model;
  }

  List<StepOut> inOrder() {
    return List.copyOf(open);
  }

  void begin(CommandContext context, Participant facilitator, Participant person, Duration length) {
    var stepOut = new StepOut(facilitator, person, context.now(), context.now().plus(length));
    open.add(stepOut);
    context.record(new DurableEvent.SteppedOut(person.key(), facilitator.key(), context.now()));
    stepOut.both().forEach(participant -> participant.moveTo(stepOut));
    if (stepOut.both().stream().anyMatch(p -> p.id().equals(model.flow.spotlight))) {
      model.flow.spotlight = null;
      context.sendToAll(new SessionFlowEvent.SpotlightChanged(null));
    }
    for (var participant : stepOut.both()) {
      context.sendToAllOutside(stepOut, new SupportEvent.SteppedOut(model.views.of(participant)));
    }
    stepOut.both().forEach(participant -> sendRoom(context, participant));
  }

  void extend(CommandContext context, StepOut stepOut, Duration length) {
    stepOut.until = context.now().plus(length);
    stepOut.both().forEach(participant -> sendRoom(context, participant));
  }

  private void sendRoom(CommandContext context, Participant participant) {
    context.send(
        participant, new RoomEvent.Welcomed(model.views.roomFor(participant, context.now())));
  }

  /** Both are with the group again. */
  void end(CommandContext context, StepOut stepOut) {
    close(context, stepOut);
    for (var participant : stepOut.both()) {
      context.sendToAllOutside(stepOut, new SupportEvent.CameBack(model.views.of(participant)));
    }
    stepOut.both().forEach(participant -> sendRoom(context, participant));
  }

  void endWhatIsOver(CommandContext context) {
    for (var stepOut : inOrder()) {
      if (!stepOut.until.isAfter(context.now())) {
        end(context, stepOut);
      }
    }
  }

  /**
   * A person is about to leave for good.
   *
   * @return the other person of the step-out, who has to be brought back to the group; null if the
   *     person was with the group
   */
  Participant leave(CommandContext context, Participant leaving) {
    var stepOut = leaving.stepOut();
    if (stepOut == null) {
      return null;
    }
    close(context, stepOut);
    return stepOut.other(leaving);
  }

  /** The person who is left of two is with the group again. */
  void comeBackAlone(CommandContext context, Participant left) {
    context.sendToOthers(left, new SupportEvent.CameBack(model.views.of(left)));
    sendRoom(context, left);
  }

  /** The session ends, and all step-outs with it. */
  void endAll(CommandContext context) {
    inOrder().forEach(stepOut -> close(context, stepOut));
  }

  /** Ends now, or at the planned end if that has passed. */
  private void close(CommandContext context, StepOut stepOut) {
    open.remove(stepOut);
    stepOut.both().forEach(participant -> participant.moveTo(null));
    var end = stepOut.until.isBefore(context.now()) ? stepOut.until : context.now();
    context.record(new DurableEvent.CameBack(stepOut.person.key(), end));
  }

  /** Continues a step-out after a restart, between two people who still have their seats. */
  void restore(Participant facilitator, Participant person, Instant since, Instant until) {
    var stepOut = new StepOut(facilitator, person, since, until);
    open.add(stepOut);
    stepOut.both().forEach(participant -> participant.staysIn(stepOut));
  }
}
