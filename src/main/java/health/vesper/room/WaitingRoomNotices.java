package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.WaitingView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells those at the door where they stand, and those who moderate who is there, when it is news.
 */
final class WaitingRoomNotices {
  private final WaitingRoom line;
  private final AdmittedParticipants circle;
  private List<WaitingView> toldLast = List.of();
  private final Map<Participant, RoomEvent.QueueMoved> placeToldLast = new HashMap<>();

  WaitingRoomNotices(WaitingRoom line, AdmittedParticipants circle) {
    this.line = line;
    this.circle = circle;
  }

  void moved(CommandContext turn) {
    var waiting = waiting();
    if (!waiting.equals(toldLast)) {
      toldLast = waiting;
      turn.tellFacilitators(new RoomEvent.DoorChanged(waiting));
    }
    placeToldLast.keySet().removeIf(who -> !line.holds(who));
    for (var who : line.inOrder()) {
      var place = place(who);
      if (who.reach().isGiven() && !place.equals(placeToldLast.put(who, place))) {
        turn.tell(who, place);
      }
    }
  }

  /**
   * Greets somebody at the door.
   *
   * @param before where this person was told everything until now, or null
   */
  void receive(CommandContext turn, Participant who, ConnectionId before) {
    var place = place(who);
    placeToldLast.put(who, place);
    turn.greet(
        who,
        new RoomEvent.WaitingBegan(
            place.place(), place.place() - 1, place.seen(), place.facilitatorPresent(), turn.now()),
        before);
    moved(turn);
  }

  private RoomEvent.QueueMoved place(Participant who) {
    return new RoomEvent.QueueMoved(line.placeOf(who), who.seen(), circle.facilitatorPresent());
  }

  List<WaitingView> waiting() {
    return line.waiters().stream()
        .map(
            w ->
                new WaitingView(
                    w.participant(), w.name(), w.since(), w.place(), w.late(), w.role()))
        .toList();
  }
}
