package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomEvent;

/** Ends the session for everybody, for good. */
final class SessionEnding {
  private SessionEnding() {}

  /**
   * Ends it.
   *
   * @param by null when an unattended room ends by itself
   */
  static void end(RoomModel model, CommandContext context, PersonKey by) {
    if (model.flow.onBreak()) {
      model.endBreak(context);
    }
    model.stepOuts.endAll(context);
    model.ended = true;
    for (var participant : model.participants.those(p -> !p.isGone())) {
      context.send(participant, new RoomEvent.SessionEnded());
      if (participant.isInside()) {
        context.record(
            new DurableEvent.Left(participant.key(), Departure.SESSION_ENDED, context.now()));
      }
    }
    empty(model);
    context.record(new DurableEvent.Ended(by, context.now()));
  }

  private static void empty(RoomModel model) {
    for (var participant : model.participants.those(p -> !p.isGone())) {
      if (participant.isBeingAdmitted()) {
        participant.goOnceWritten(Departure.SESSION_ENDED);
      } else {
        model.seats.free(participant.seat());
        model.mediaPlaces.free(participant);
        model.hands.lower(participant.id());
        model.supportRequests.close(participant.id());
        model.admitted.leave(participant);
        participant.go();
      }
    }
    model.waitingRoom.clear();
  }
}
