package health.vesper.room;

import java.time.Instant;
import java.util.List;

/**
 * Who leads, and who is being helped, for {@link RoomSnapshot}: ids and moments, never a word that
 * was said.
 *
 * @param lead who leads by right, or null
 * @param heldUntil when a held room was to end by itself, or null
 * @param moments who needs a moment, the longest first
 */
public record SupportSnapshot(
    ParticipantId lead,
    Instant heldUntil,
    List<ParticipantId> moments,
    List<Aside> stepOuts,
    List<Pin> crises) {
  /** As an evening begins. */
  public static final SupportSnapshot NONE =
      new SupportSnapshot(null, null, List.of(), List.of(), List.of());

  public SupportSnapshot {
    moments = List.copyOf(moments);
    stepOuts = List.copyOf(stepOuts);
    crises = List.copyOf(crises);
  }

  /** Two who are aside. */
  public record Aside(ParticipantId with, ParticipantId person, Instant since, Instant until) {}

  /** An open crisis. */
  public record Pin(PersonKey person, CrisisView crisis) {}

  static SupportSnapshot of(RoomModel group) {
    var lead = group.lead.byRight();
    return new SupportSnapshot(
        lead == null ? null : lead.id(),
        group.held.endsAt(),
        group.moments.inOrder(),
        group.stepOuts.inOrder().stream()
            .map(a -> new Aside(a.with.id(), a.person.id(), a.since, a.until))
            .toList(),
        group.crises.pins());
  }

  /** Gives everything back to a room whose people are in their places, all of them away. */
  void restore(RoomModel group, Instant now, Instant seatsHeldUntil) {
    if (lead != null && inside(group, lead) != null) {
      group.lead.handTo(inside(group, lead));
    }
    moments.stream().filter(id -> inside(group, id) != null).forEach(group.moments::need);
    for (var aside : stepOuts) {
      var with = inside(group, aside.with());
      var person = inside(group, aside.person());
      if (with != null && person != null && !with.isAside() && !person.isAside()) {
        group.stepOuts.remember(with, person, aside.since(), aside.until());
      }
    }
    crises.forEach(pin -> group.crises.open(pin.person(), pin.crisis()));
    group.held.remember(heldUntil, group.circle, now, seatsHeldUntil);
  }

  private static Participant inside(RoomModel group, ParticipantId id) {
    var who = group.people.of(id);
    return who != null && who.isInside() ? who : null;
  }
}
