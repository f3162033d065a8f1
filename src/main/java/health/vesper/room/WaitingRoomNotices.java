package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.WaitingView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells people in the waiting room their place, and facilitators who waits, when it changes. */
final class WaitingRoomNotices {
  private final WaitingRoom waitingRoom;
  private final AdmittedParticipants admitted;
  private List<WaitingView> lastSent = List.of();
  private final Map<Participant, RoomEvent.QueueMoved> lastPlace = new HashMap<>();

  WaitingRoomNotices(WaitingRoom waitingRoom, AdmittedParticipants admitted) {
    this.waitingRoom = waitingRoom;
    this.admitted = admitted;
  }

  /** Sends what has changed. */
  void send(CommandContext context) {
    var waiting = waiting();
    if (!waiting.equals(lastSent)) {
      lastSent = waiting;
      context.sendToFacilitators(new RoomEvent.DoorChanged(waiting));
    }
    lastPlace.keySet().removeIf(participant -> !waitingRoom.holds(participant));
    for (var participant : waitingRoom.inOrder()) {
      var place = place(participant);
      if (participant.connection().hasAddress()
          && !place.equals(lastPlace.put(participant, place))) {
        context.send(participant, place);
      }
    }
  }

  /**
   * Sends the first event to a person in the waiting room.
   *
   * @param before the connection that has received everything until now, or null
   */
  void greet(CommandContext context, Participant participant, ConnectionId before) {
    var place = place(participant);
    lastPlace.put(participant, place);
    context.greet(
        participant,
        new RoomEvent.WaitingBegan(
            place.place(),
            place.place() - 1,
            place.seen(),
            place.facilitatorPresent(),
            context.now()),
        before);
    send(context);
  }

  private RoomEvent.QueueMoved place(Participant participant) {
    return new RoomEvent.QueueMoved(
        waitingRoom.placeOf(participant), participant.seen(), admitted.facilitatorPresent());
  }

  List<WaitingView> waiting() {
    return waitingRoom.connected().stream()
        .map(
            w ->
                new WaitingView(
                    w.participant(), w.name(), w.since(), w.place(), w.late(), w.role()))
        .toList();
  }
}
