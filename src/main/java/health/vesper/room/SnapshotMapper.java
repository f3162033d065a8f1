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
import java.util.List;
import java.util.Set;

/** Takes a room's state, and builds a room from one. */
final class SnapshotMapper {
  /** What a restart may take on top of the hold. */
  private static final Duration RESTART = Duration.ofSeconds(30);

  private SnapshotMapper() {}

  static RoomSnapshot of(RoomModel group) {
    var people = new ArrayList<RoomSnapshot.Person>();
    group.circle.inOrder().forEach(who -> people.add(person(group, who)));
    group.line.inOrder().forEach(who -> people.add(person(group, who)));
    group.people.those(Participant::isGone).forEach(who -> people.add(person(group, who)));
    return new RoomSnapshot(
        group.ended,
        group.locked,
        group.topic.text(),
        group.topic.since(),
        people,
        group.hands.inOrder(),
        group.removed.stream().sorted(Comparator.comparing(PersonKey::value)).toList(),
        group.topic.until(),
        group.course.state(),
        support(group));
  }

  private static RoomSnapshot.Person person(RoomModel group, Participant who) {
    var phase = who.isGone() ? Phase.GONE : who.isInside() ? Phase.INSIDE : Phase.WAITING;
    return new RoomSnapshot.Person(
        who.id(),
        who.key(),
        who.role(),
        who.name(),
        phase,
        phase == Phase.INSIDE ? who.seat() : 0,
        who.epoch(),
        group.media.has(who),
        who.seen(),
        who.since(),
        who.late(),
        who.until(),
        who.media().blanked(),
        who.turns());
  }

  static RoomModel rebuilt(RoomPlan plan, RoomSnapshot state, Instant now) {
    var group = new RoomModel(plan);
    group.ended = state.ended();
    group.locked = state.locked();
    group.topic =
        state.topic().isEmpty()
            ? Topic.NONE
            : new Topic(state.topic(), state.topicSince(), state.topicUntil());
    group.course.remember(state.course());
    group.removed.addAll(state.removed());
    var until = now.plus(plan.hold()).plus(RESTART);
    for (var person : state.people()) {
      place(group, person, Participant.remembered(person, until));
    }
    raiseHands(group, state.hands());
    restore(state.care(), group, now, until);
    return group;
  }

  private static void place(RoomModel group, RoomSnapshot.Person person, Participant who) {
    group.people.add(who);
    if (who.isInside()) {
      group.circle.join(who);
      group.seats.keep(who.seat());
      if (person.media()) {
        group.media.keep(who);
      }
    } else if (who.waits()) {
      group.line.join(who);
    }
  }

  private static void raiseHands(RoomModel group, List<ParticipantId> hands) {
    var inside = Set.copyOf(group.circle.inOrder().stream().map(Participant::id).toList());
    hands.stream().filter(inside::contains).forEach(group.hands::raise);
  }

  private static SupportSnapshot support(RoomModel group) {
    var lead = group.lead.byRight();
    return new SupportSnapshot(
        lead == null ? null : lead.id(),
        group.held.endsAt(),
        group.moments.inOrder(),
        group.stepOuts.inOrder().stream()
            .map(a -> new SupportSnapshot.Aside(a.with.id(), a.person.id(), a.since, a.until))
            .toList(),
        group.crises.pins());
  }

  /** Gives everything back to a room whose people are in their places, all of them away. */
  private static void restore(
      SupportSnapshot state, RoomModel group, Instant now, Instant seatsHeldUntil) {
    if (state.lead() != null && inside(group, state.lead()) != null) {
      group.lead.handTo(inside(group, state.lead()));
    }
    state.moments().stream().filter(id -> inside(group, id) != null).forEach(group.moments::need);
    for (var aside : state.stepOuts()) {
      var with = inside(group, aside.with());
      var person = inside(group, aside.person());
      if (with != null && person != null && !with.isAside() && !person.isAside()) {
        group.stepOuts.remember(with, person, aside.since(), aside.until());
      }
    }
    state.crises().forEach(pin -> group.crises.open(pin.person(), pin.crisis()));
    group.held.remember(state.heldUntil(), group.circle, now, seatsHeldUntil);
  }

  private static Participant inside(RoomModel group, ParticipantId id) {
    var who = group.people.of(id);
    return who != null && who.isInside() ? who : null;
  }
}
