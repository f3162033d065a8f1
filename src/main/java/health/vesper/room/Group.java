package health.vesper.room;

import health.vesper.room.DurableEvent.Departure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that one room holds, and the few moves that more than one command makes. */
final class Group {
  final RoomPlan plan;
  final People people = new People();
  final Line line = new Line();
  final Circle circle = new Circle();
  final Seats seats;
  final Hands hands = new Hands();
  final MediaPlaces media;
  final Chat chat = new Chat(100);
  final Chat staffChat = new Chat(100);
  final Course course = new Course();
  final Set<PersonKey> removed = new HashSet<>();
  Topic topic = Topic.NONE;
  boolean opened;
  boolean locked;
  boolean ended;
  boolean recordsDelayed;
  boolean identityDelayed;
  long droppedRelays;

  private List<WaitingView> doorToldLast = List.of();
  private final Map<Participant, RoomEvent.QueueMoved> placeToldLast = new HashMap<>();

  Group(RoomPlan plan) {
    this.plan = plan;
    this.seats = new Seats(plan.capacity());
    this.media = new MediaPlaces(plan.mediaPlaces());
  }

  /** Somebody is inside from now on: the others hear of it, and the person sees the room. */
  void enter(Turn turn, Participant who) {
    line.leave(who);
    who.enter();
    circle.join(who);
    media.settle(circle.inOrder());
    turn.tellOthers(who, new RoomEvent.Joined(view(who)));
    turn.tell(who, new RoomEvent.Welcomed(snapshotFor(who, turn.now())));
    lineMoved(turn);
  }

  /** Somebody inside is gone for good: seat, hand and media place are free. */
  void depart(Turn turn, Participant who, Departure how) {
    circle.leave(who);
    seats.free(who.seat());
    media.free(who);
    who.go();
    turn.record(new DurableEvent.Left(who.key(), how, turn.now()));
    turn.tellAll(new RoomEvent.Left(who.id()));
    if (hands.lower(who.id())) {
      tellHands(turn);
    }
    if (who.id().equals(course.spotlight)) {
      course.spotlight = null;
      turn.tellAll(new SteeringEvent.SpotlightChanged(null));
    }
    for (var gained : media.settle(circle.inOrder())) {
      turn.tellAll(new RoomEvent.MediaPlaceChanged(gained.id(), true));
    }
    lineMoved(turn);
  }

  /** Raised hands as they are to be called on. */
  List<ParticipantId> handsInOrder() {
    if (!course.quietFirst) {
      return hands.inOrder();
    }
    return hands.inOrder().stream()
        .sorted(Comparator.comparingInt(id -> people.of(id).turns()))
        .toList();
  }

  void tellHands(Turn turn) {
    turn.tellAll(new RoomEvent.HandsChanged(handsInOrder(), course.quietFirst));
  }

  /** The break is over, at the latest when it was to be. */
  void endBreak(Turn turn) {
    var end = course.breakUntil.isBefore(turn.now()) ? course.breakUntil : turn.now();
    course.breakUntil = null;
    turn.record(new DurableEvent.BreakEnded(end));
    turn.tellAll(new SteeringEvent.BreakEnded());
  }

  /** Somebody at the door goes; waiting leaves no trace in the presence. */
  void leaveLine(Turn turn, Participant who) {
    line.leave(who);
    turn.changes();
    if (who.isBeingAdmitted()) {
      who.goOnceWritten(Departure.LEFT);
    } else {
      who.go();
    }
    lineMoved(turn);
  }

  /** Out at once, wherever they are: inside, at the door or on the way in. */
  void putOut(Turn turn, Participant who, Departure how) {
    if (who.isInside()) {
      depart(turn, who, how);
    } else if (who.isBeingAdmitted()) {
      line.leave(who);
      who.goOnceWritten(how);
      turn.changes();
      lineMoved(turn);
    } else if (who.waits()) {
      leaveLine(turn, who);
    }
  }

  /** The session is over: nobody is inside or at the door any more. */
  void empty() {
    for (var who : people.those(p -> !p.isGone())) {
      if (who.isBeingAdmitted()) {
        who.goOnceWritten(Departure.SESSION_ENDED);
      } else {
        seats.free(who.seat());
        media.free(who);
        hands.lower(who.id());
        circle.leave(who);
        who.go();
      }
    }
    line.clear();
  }

  /** Tells those at the door where they stand, and facilitators who is there, where it is news. */
  void lineMoved(Turn turn) {
    var waiting = waitingViews();
    if (!waiting.equals(doorToldLast)) {
      doorToldLast = waiting;
      turn.tellFacilitators(new RoomEvent.DoorChanged(waiting));
    }
    placeToldLast.keySet().removeIf(who -> !line.holds(who));
    for (var who : line.inOrder()) {
      var place = place(who);
      if (who.isReachable() && !place.equals(placeToldLast.put(who, place))) {
        turn.tell(who, place);
      }
    }
  }

  /**
   * Greets somebody at the door.
   *
   * @param before where this person was told everything until now, or null
   */
  void receive(Turn turn, Participant who, ConnectionId before) {
    var place = place(who);
    placeToldLast.put(who, place);
    turn.greet(
        who,
        new RoomEvent.WaitingBegan(
            place.place(), place.place() - 1, place.seen(), place.facilitatorPresent(), turn.now()),
        before);
    lineMoved(turn);
  }

  private RoomEvent.QueueMoved place(Participant who) {
    return new RoomEvent.QueueMoved(line.placeOf(who), who.seen(), circle.facilitatorPresent());
  }

  List<WaitingView> waitingViews() {
    return line.waiters().stream()
        .map(
            w ->
                new WaitingView(
                    w.participant(), w.name(), w.since(), w.place(), w.late(), w.role()))
        .toList();
  }

  ParticipantView view(Participant who) {
    return new ParticipantView(
        who.id(),
        who.name(),
        who.role(),
        who.seat(),
        who.microphone(),
        who.camera(),
        media.has(who),
        who.epoch(),
        hands.isUp(who.id()),
        who.awayUntil(),
        who.since(),
        who.isBlanked(),
        false);
  }

  /** The room as this person may see it. */
  RoomSnapshot snapshotFor(Participant you, Instant now) {
    return new RoomSnapshot(
        view(you),
        circle.inOrder().stream().map(this::view).toList(),
        handsInOrder(),
        topic.text(),
        topic.since(),
        topic.until(),
        locked,
        chat.lines(),
        plan.startsAt(),
        plan.endsAt(),
        now,
        plan.hold(),
        you.moderates() && recordsDelayed,
        you.moderates() ? waitingViews() : List.of(),
        course.view(null, null),
        new OwnView(false, you.blanked(), you.readUpTo(), null),
        you.moderates() ? staffView() : null);
  }

  private StaffView staffView() {
    return new StaffView(List.of(), List.of(), staffChat.lines(), identityDelayed);
  }
}
