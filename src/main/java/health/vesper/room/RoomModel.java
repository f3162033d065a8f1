package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.SessionFlowEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that one room holds, and the few moves that more than one command makes. */
final class RoomModel {
  final RoomPlan plan;
  final ParticipantRegistry people = new ParticipantRegistry();
  final WaitingRoom line = new WaitingRoom();
  final AdmittedParticipants circle = new AdmittedParticipants();
  final Seats seats;
  final Hands hands = new Hands();
  final MediaPlaces media;
  final Chat chat = new Chat(100);
  final Chat staffChat = new Chat(100);
  final SessionFlow course = new SessionFlow();
  final ForbiddenAttempts offences = new ForbiddenAttempts();
  final Set<PersonKey> removed = new HashSet<>();
  final Lead lead = new Lead();
  final UnattendedRoom held;
  final SupportRequests moments = new SupportRequests();
  final StepOuts stepOuts = new StepOuts(this);
  final OpenCrises crises = new OpenCrises();
  final Guests guests = new Guests(this);
  final ViewBuilder sight = new ViewBuilder(this);
  final WaitingRoomNotices door = new WaitingRoomNotices(line, circle);
  Topic topic = Topic.NONE;
  boolean locked;
  boolean ended;
  boolean recordsDelayed;
  boolean identityDelayed;
  long droppedRelays;

  RoomModel(RoomPlan plan) {
    this.plan = plan;
    this.seats = new Seats(plan.capacity());
    this.media = new MediaPlaces(plan.mediaPlaces());
    this.held = new UnattendedRoom(plan);
  }

  /** What follows from what has just happened: who leads, and whether the room is held. */
  void settle(CommandContext turn) {
    if (!ended) {
      lead.settle(turn, circle.inOrder());
      held.settle(turn, circle);
    }
  }

  /** Who leads now, or null. */
  Participant leads() {
    return lead.among(circle.inOrder());
  }

  /** Two aside are always heard and seen by each other, whoever has a place in the group. */
  boolean carriesMedia(Participant who) {
    return who.isAside() || media.has(who);
  }

  /** Somebody is inside from now on: the others hear of it, and the person sees the room. */
  void enter(CommandContext turn, Participant who) {
    line.leave(who);
    who.enter();
    circle.join(who);
    lead.enter(who);
    var gained = media.settle(circle.inOrder());
    turn.tellOthers(who, new RoomEvent.Joined(sight.of(who)));
    turn.tell(who, new RoomEvent.Welcomed(sight.roomFor(who, turn.now())));
    tellPlaces(turn, gained.stream().filter(other -> other != who).toList());
    door.moved(turn);
  }

  /** Somebody inside is gone for good: seat, hand, signal and media place are free. */
  void depart(CommandContext turn, Participant who, Departure how) {
    var leftAside = stepOuts.leave(turn, who);
    circle.leave(who);
    seats.free(who.seat());
    media.free(who);
    who.go();
    lead.depart(who, circle.inOrder());
    turn.record(new DurableEvent.Left(who.key(), how, turn.now()));
    turn.tellAll(new RoomEvent.Left(who.id()));
    if (hands.lower(who.id())) {
      tellHands(turn);
    }
    if (moments.settle(who.id())) {
      moments.tell(turn);
    }
    if (who.id().equals(course.spotlight)) {
      course.spotlight = null;
      turn.tellAll(new SessionFlowEvent.SpotlightChanged(null));
    }
    tellPlaces(turn, media.settle(circle.inOrder()));
    if (leftAside != null) {
      stepOuts.comeBackAlone(turn, leftAside);
    }
    door.moved(turn);
  }

  private static void tellPlaces(CommandContext turn, List<Participant> gained) {
    for (var who : gained) {
      turn.tellAll(new RoomEvent.MediaPlaceChanged(who.id(), true));
    }
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

  void tellHands(CommandContext turn) {
    turn.tellGroup(new RoomEvent.HandsChanged(handsInOrder(), course.quietFirst));
  }

  /** The break is over, at the latest when it was to be. */
  void endBreak(CommandContext turn) {
    var end = course.breakUntil.isBefore(turn.now()) ? course.breakUntil : turn.now();
    course.breakUntil = null;
    turn.record(new DurableEvent.BreakEnded(end));
    turn.tellGroup(new SessionFlowEvent.BreakEnded());
  }

  /** Somebody at the door goes; waiting leaves no trace in the presence. */
  void leaveLine(CommandContext turn, Participant who) {
    line.leave(who);
    turn.changes();
    if (who.isBeingAdmitted()) {
      who.goOnceWritten(Departure.LEFT);
    } else {
      who.go();
    }
    door.moved(turn);
  }

  /** Out at once, wherever they are: inside, at the door or on the way in. */
  void putOut(CommandContext turn, Participant who, Departure how) {
    if (who.isInside()) {
      depart(turn, who, how);
    } else if (who.isBeingAdmitted()) {
      line.leave(who);
      who.goOnceWritten(how);
      turn.changes();
      door.moved(turn);
    } else if (who.waits()) {
      leaveLine(turn, who);
    }
  }
}
