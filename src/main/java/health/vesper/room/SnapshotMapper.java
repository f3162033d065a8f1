package health.vesper.room;

import health.vesper.room.Participant.Phase;
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
        SupportSnapshot.of(group));
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
    state.care().restore(group, now, until);
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
}
