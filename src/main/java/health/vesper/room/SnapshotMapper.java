package health.vesper.room;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/** Takes a snapshot of a room, and builds a room from one. */
final class SnapshotMapper {
  /** How long a restart may take, in addition to the reconnect window. */
  private static final Duration RESTART = Duration.ofSeconds(30);

  private SnapshotMapper() {}

  static RoomSnapshot of(RoomModel model) {
    var people = new ArrayList<RoomSnapshot.Person>();
    model.admitted.inOrder().forEach(p -> people.add(person(model, p)));
    model.waitingRoom.inOrder().forEach(p -> people.add(person(model, p)));
    model.participants.those(Participant::isGone).forEach(p -> people.add(person(model, p)));
    return new RoomSnapshot(
        model.ended,
        model.locked,
        model.topic.text(),
        model.topic.since(),
        model.topic.until(),
        people,
        model.hands.inOrder(),
        model.removed.stream().sorted(Comparator.comparing(PersonKey::value)).toList(),
        model.flow.snapshot(),
        support(model));
  }

  private static RoomSnapshot.Person person(RoomModel model, Participant participant) {
    var phase =
        participant.isGone() ? Phase.GONE : participant.isInside() ? Phase.INSIDE : Phase.WAITING;
    return new RoomSnapshot.Person(
        participant.id(),
        participant.key(),
        participant.role(),
        participant.name(),
        phase,
        phase == Phase.INSIDE ? participant.seat() : 0,
        participant.epoch(),
        model.mediaPlaces.has(participant),
        participant.seen(),
        participant.since(),
        participant.late(),
        participant.until(),
        participant.media().blanked(),
        participant.timesCalledOn());
  }

  private static SupportSnapshot support(RoomModel model) {
    var lead = model.lead.owner();
    return new SupportSnapshot(
        lead == null ? null : lead.id(),
        model.unattended.endsAt(),
        model.supportRequests.inOrder(),
        model.stepOuts.inOrder().stream()
            .map(
                s ->
                    new SupportSnapshot.StepOut(
                        s.facilitator.id(), s.person.id(), s.since, s.until))
            .toList(),
        model.crises.snapshot());
  }

  static RoomModel rebuilt(RoomPlan plan, RoomSnapshot snapshot, Instant now) {
    var model = new RoomModel(plan);
    model.ended = snapshot.ended();
    model.locked = snapshot.locked();
    model.topic =
        snapshot.topic().isEmpty()
            ? Topic.NONE
            : new Topic(snapshot.topic(), snapshot.topicSince(), snapshot.topicUntil());
    model.flow.restore(snapshot.flow());
    model.removed.addAll(snapshot.removed());
    var until = now.plus(plan.hold()).plus(RESTART);
    for (var person : snapshot.people()) {
      place(model, person, Participant.restored(person, until));
    }
    snapshot.hands().stream().filter(id -> inside(model, id) != null).forEach(model.hands::raise);
    restore(model, snapshot.support(), now, until);
    return model;
  }

  private static void place(RoomModel model, RoomSnapshot.Person person, Participant participant) {
    model.participants.add(participant);
    if (participant.isInside()) {
      model.admitted.join(participant);
      model.seats.keep(participant.seat());
      if (person.media()) {
        model.mediaPlaces.keep(participant);
      }
    } else if (participant.waits()) {
      model.waitingRoom.join(participant);
    }
  }

  /** The people are in their places already, and all of them are away. */
  private static void restore(
      RoomModel model, SupportSnapshot support, Instant now, Instant seatsHeldUntil) {
    var lead = support.lead() == null ? null : inside(model, support.lead());
    if (lead != null) {
      model.lead.handTo(lead);
    }
    support.requests().stream()
        .filter(id -> inside(model, id) != null)
        .forEach(model.supportRequests::add);
    for (var stepOut : support.stepOuts()) {
      var facilitator = inside(model, stepOut.facilitator());
      var person = inside(model, stepOut.person());
      if (facilitator != null
          && person != null
          && !facilitator.isInStepOut()
          && !person.isInStepOut()) {
        model.stepOuts.restore(facilitator, person, stepOut.since(), stepOut.until());
      }
    }
    support.crises().forEach(open -> model.crises.open(open.person(), open.crisis()));
    model.unattended.restore(support.unattendedUntil(), model.admitted, now, seatsHeldUntil);
  }

  private static Participant inside(RoomModel model, ParticipantId id) {
    var participant = model.participants.of(id);
    return participant != null && participant.isInside() ? participant : null;
  }
}
