package health.vesper.room.snapshot;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a room must survive a restart. Never what was said, and of sound and picture only who had
 * a media place.
 *
 * @param topic empty without a topic
 * @param topicUntil null without a timer
 * @param people everybody who ever came: those inside in order of admission, then those in the
 *     waiting room in order of arrival, then those who are gone
 * @param hands raised hands, the longest raised first
 * @param removed who may not come back
 */
public record RoomSnapshot(
    boolean ended,
    boolean locked,
    String topic,
    @Nullable Instant topicSince,
    @Nullable Instant topicUntil,
    List<Person> people,
    List<ParticipantId> hands,
    List<PersonKey> removed,
    SessionFlowSnapshot flow,
    SupportSnapshot support) {
  public RoomSnapshot {
    people = List.copyOf(people);
    hands = List.copyOf(hands);
    removed = List.copyOf(removed);
  }

  /** One person in the room. */
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
      @Nullable Instant since,
      boolean late,
      @Nullable Instant until,
      @Nullable String blanked,
      int timesCalledOn) {
    public Person {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(phase, "phase");
    }

    private boolean takesSeat() {
      return phase == Phase.INSIDE && role == RoomRole.CLIENT;
    }
  }

  /** The status of a person in this room before it is open again. */
  public ParticipantStatus standing(PersonKey person) {
    return new ParticipantStatus(
        ended,
        removed.contains(person),
        locked,
        people.stream().anyMatch(p -> p.key().equals(person) && p.phase() != Phase.GONE),
        false,
        Math.toIntExact(people.stream().filter(Person::takesSeat).count()));
  }
}
