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

/** The state of one room, and the changes that several commands have in common. */
final class RoomModel {
  final RoomPlan plan;
  final ParticipantRegistry participants = new ParticipantRegistry();
  final WaitingRoom waitingRoom = new WaitingRoom();
  final AdmittedParticipants admitted = new AdmittedParticipants();
  final Seats seats;
  final Hands hands = new Hands();
  final MediaPlaces mediaPlaces;
  final Chat chat = new Chat(100);
  final Chat staffChat = new Chat(100);
  final SessionFlow flow = new SessionFlow();
  final ForbiddenAttempts forbiddenAttempts = new ForbiddenAttempts();
  final Set<PersonKey> removed = new HashSet<>();
  final Lead lead = new Lead();
  final UnattendedRoom unattended;
  final SupportRequests supportRequests = new SupportRequests();
  final StepOuts stepOuts = new StepOuts(this);
  final OpenCrises crises = new OpenCrises();
  final Guests guests = new Guests(this);
  final ViewBuilder views = new ViewBuilder(this);
  final WaitingRoomNotices notices = new WaitingRoomNotices(waitingRoom, admitted);
  Topic topic = Topic.NONE;
  boolean locked;
  boolean ended;
  boolean recordsDelayed;
  boolean identityDelayed;
  long droppedRelays;

  RoomModel(RoomPlan plan) {
    this.plan = plan;
    this.seats = new Seats(plan.capacity());
    this.mediaPlaces = new MediaPlaces(plan.mediaPlaces());
    this.unattended = new UnattendedRoom(plan);
  }

  /** Updates what follows from a change: who leads, and whether the room is unattended. */
  void settle(CommandContext context) {
    if (!ended) {
      lead.settle(context, admitted.inOrder());
      unattended.settle(context, admitted);
    }
  }

  /** Who leads now, or null. */
  Participant leads() {
    return lead.among(admitted.inOrder());
  }

  /** Two people in a step-out always have media between them, whoever has a media place. */
  boolean carriesMedia(Participant participant) {
    return participant.isInStepOut() || mediaPlaces.has(participant);
  }

  /** Admits a person: the others are told, and the person receives the room. */
  void enter(CommandContext context, Participant participant) {
    waitingRoom.leave(participant);
    participant.enter();
    admitted.join(participant);
    lead.enter(participant);
    var gained = mediaPlaces.settle(admitted.inOrder());
    context.sendToOthers(participant, new RoomEvent.Joined(views.of(participant)));
    context.send(participant, new RoomEvent.Welcomed(views.roomFor(participant, context.now())));
    sendMediaPlaces(context, gained.stream().filter(other -> other != participant).toList());
    notices.send(context);
  }

  /** An admitted person leaves for good: seat, hand, support request and media place are free. */
  void depart(CommandContext context, Participant participant, Departure how) {
    var leftInStepOut = stepOuts.leave(context, participant);
    admitted.leave(participant);
    seats.free(participant.seat());
    mediaPlaces.free(participant);
    participant.go();
    lead.depart(participant, admitted.inOrder());
    context.record(new DurableEvent.Left(participant.key(), how, context.now()));
    context.sendToAll(new RoomEvent.Left(participant.id()));
    if (hands.lower(participant.id())) {
      sendHands(context);
    }
    if (supportRequests.close(participant.id())) {
      supportRequests.sendToFacilitators(context);
    }
    if (participant.id().equals(flow.spotlight)) {
      flow.spotlight = null;
      context.sendToAll(new SessionFlowEvent.SpotlightChanged(null));
    }
    sendMediaPlaces(context, mediaPlaces.settle(admitted.inOrder()));
    if (leftInStepOut != null) {
      stepOuts.comeBackAlone(context, leftInStepOut);
    }
    notices.send(context);
  }

  private static void sendMediaPlaces(CommandContext context, List<Participant> gained) {
    for (var participant : gained) {
      context.sendToAll(new RoomEvent.MediaPlaceChanged(participant.id(), true));
    }
  }

  /** Raised hands in the order in which they are called on. */
  List<ParticipantId> handsInOrder() {
    if (!flow.quietFirst) {
      return hands.inOrder();
    }
    return hands.inOrder().stream()
        .sorted(Comparator.comparingInt(id -> participants.of(id).timesCalledOn()))
        .toList();
  }

  void sendHands(CommandContext context) {
    context.sendToGroup(new RoomEvent.HandsChanged(handsInOrder(), flow.quietFirst));
  }

  /** Ends the break now, or at its planned end if that has passed. */
  void endBreak(CommandContext context) {
    var end = flow.breakUntil.isBefore(context.now()) ? flow.breakUntil : context.now();
    flow.breakUntil = null;
    context.record(new DurableEvent.BreakEnded(end));
    context.sendToGroup(new SessionFlowEvent.BreakEnded());
  }

  /** A person leaves the waiting room. Waiting is not recorded as presence. */
  void leaveWaitingRoom(CommandContext context, Participant participant) {
    waitingRoom.leave(participant);
    context.markChanged();
    if (participant.isBeingAdmitted()) {
      participant.goOnceWritten(Departure.LEFT);
    } else {
      participant.go();
    }
    notices.send(context);
  }

  /** Puts a person out at once: admitted, waiting, or while the admission is written. */
  void putOut(CommandContext context, Participant participant, Departure how) {
    if (participant.isInside()) {
      depart(context, participant, how);
    } else if (participant.isBeingAdmitted()) {
      waitingRoom.leave(participant);
      participant.goOnceWritten(how);
      context.markChanged();
      notices.send(context);
    } else if (participant.waits()) {
      leaveWaitingRoom(context, participant);
    }
  }
}
