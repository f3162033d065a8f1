package health.vesper.room.snapshot;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;
import java.util.List;

/**
 * What a room must still know after a crash. Never what was said, and nothing of picture or sound
 * but who had a place.
 *
 * @param people everybody who ever came: those inside in order of admission, then those at the door
 *     in their order, then those who are gone
 * @param hands raised hands in order
 * @param removed who may not come back
 * @param topicUntil null without a timer
 */
public record RoomSnapshot(
    boolean ended,
    boolean locked,
    String topic,
    Instant topicSince,
    List<Person> people,
    List<ParticipantId> hands,
    List<PersonKey> removed,
    Instant topicUntil,
    SessionFlowSnapshot course,
    SupportSnapshot care) {
  public RoomSnapshot {
    people = List.copyOf(people);
    hands = List.copyOf(hands);
    removed = List.copyOf(removed);
  }

  /** Somebody in the room's memory. */
  public record Person(
      ParticipantId id,
      PersonKey key,
      RoomRole role,
      String name,
      Phase phase,
      int seat,
      int epoch,
      boolean media,
      boolean seen,
      Instant since,
      boolean late,
      Instant until,
      String blanked,
      int turns) {

    private boolean takesSeat() {
      return phase == Phase.INSIDE && role == RoomRole.CLIENT;
    }
  }

  /** How somebody stands with the room as it was when the server died, and will be again. */
  public ParticipantStatus standing(PersonKey person) {
    return new ParticipantStatus(
        ended,
        removed.contains(person),
        locked,
        people.stream().anyMatch(p -> p.key().equals(person) && p.phase() != Phase.GONE),
        false,
        Math.toIntExact(people.stream().filter(Person::takesSeat).count()));
  }

  /** The state as text, for {@link RoomMemory}. */
  public String toText() {
    return RoomText.write(this);
  }

  /**
   * Reads what {@link #toText} wrote, also in an earlier or a later version: what this version does
   * not know, or cannot read, is left out.
   */
  public static RoomSnapshot fromText(String text) {
    return RoomReading.of(text);
  }
}
