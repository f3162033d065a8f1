package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomEvent;

/** The end of the session, for everybody at once and for good. */
final class SessionEnding {
  private SessionEnding() {}

  /**
   * Ends it.
   *
   * @param by null when the room ends by itself
   */
  static void end(RoomModel group, CommandContext turn, PersonKey by) {
    if (group.course.onBreak()) {
      group.endBreak(turn);
    }
    group.stepOuts.dissolve(turn);
    group.ended = true;
    for (var who : group.people.those(p -> !p.isGone())) {
      turn.tell(who, new RoomEvent.SessionEnded());
      if (who.isInside()) {
        turn.record(new DurableEvent.Left(who.key(), Departure.SESSION_ENDED, turn.now()));
      }
    }
    empty(group);
    turn.record(new DurableEvent.Ended(by, turn.now()));
  }

  /** Nobody is inside or at the door any more. */
  private static void empty(RoomModel group) {
    for (var who : group.people.those(p -> !p.isGone())) {
      if (who.isBeingAdmitted()) {
        who.goOnceWritten(Departure.SESSION_ENDED);
      } else {
        group.seats.free(who.seat());
        group.media.free(who);
        group.hands.lower(who.id());
        group.moments.settle(who.id());
        group.circle.leave(who);
        who.go();
      }
    }
    group.line.clear();
  }
}
