package health.vesper.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SessionFlowSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room's snapshot as JSON. Reading is lenient, because losing one person's seat is better than
 * losing the room: an unknown field is ignored, and a value that cannot be read is left out.
 */
public final class RoomSnapshotJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(ParticipantId.class, PlainUuid.class)
          .addMixIn(PersonKey.class, PlainText.class)
          .build();

  private RoomSnapshotJson() {}

  /** Returns the snapshot as text. */
  public static String write(RoomSnapshot snapshot) {
    try {
      return MAPPER.writeValueAsString(snapshot);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A room snapshot cannot be written as JSON", e);
    }
  }

  /** Reads what {@link #write} wrote, also in an earlier or a later version. */
  public static RoomSnapshot read(String text) {
    var room = tree(text);
    var topic = value(room.path("topic"), String.class);
    return new RoomSnapshot(
        room.path("ended").asBoolean(),
        room.path("locked").asBoolean(),
        topic == null ? "" : topic,
        value(room.path("topicSince"), Instant.class),
        value(room.path("topicUntil"), Instant.class),
        people(room.path("people")),
        list(room.path("hands"), ParticipantId.class),
        list(room.path("removed"), PersonKey.class),
        flow(room.path("flow")),
        support(room.path("support")));
  }

  private static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException unreadable) {
      return MissingNode.getInstance();
    }
  }

  private static SessionFlowSnapshot flow(JsonNode flow) {
    return new SessionFlowSnapshot(
        flow.path("quietFirst").asBoolean(),
        flow.path("chatPaused").asBoolean(),
        value(flow.path("spotlight"), ParticipantId.class),
        value(flow.path("breakUntil"), Instant.class),
        list(flow.path("agenda"), AgendaItem.class));
  }

  private static SupportSnapshot support(JsonNode support) {
    return new SupportSnapshot(
        value(support.path("lead"), ParticipantId.class),
        value(support.path("unattendedUntil"), Instant.class),
        list(support.path("requests"), ParticipantId.class),
        list(support.path("stepOuts"), SupportSnapshot.StepOut.class),
        list(support.path("crises"), SupportSnapshot.OpenCrisis.class));
  }

  /** Nobody is there twice, and no two people have one seat: the first one counts. */
  private static List<RoomSnapshot.Person> people(JsonNode nodes) {
    var people = new ArrayList<RoomSnapshot.Person>();
    for (var person : list(nodes, RoomSnapshot.Person.class)) {
      if (people.stream().noneMatch(other -> collide(other, person))) {
        people.add(person);
      }
    }
    return people;
  }

  private static boolean collide(RoomSnapshot.Person one, RoomSnapshot.Person other) {
    var bothInside = one.phase() == Phase.INSIDE && other.phase() == Phase.INSIDE;
    return one.id().equals(other.id())
        || one.key().equals(other.key())
        || (bothInside && one.seat() == other.seat());
  }

  private static <T> List<T> list(JsonNode nodes, Class<T> type) {
    var values = new ArrayList<T>();
    nodes.forEach(node -> values.add(value(node, type)));
    values.removeIf(Objects::isNull);
    return values;
  }

  private static <T> @Nullable T value(JsonNode node, Class<T> type) {
    try {
      return node.isMissingNode() ? null : MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  /** An id is written as its UUID. */
  @SuppressWarnings("UnusedVariable") // Jackson reads the parameter.
  private abstract static class PlainUuid {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainUuid(UUID value) {}

    @JsonValue
    abstract UUID value();
  }

  /** A key is written as its text. */
  @SuppressWarnings("UnusedVariable") // Jackson reads the parameter.
  private abstract static class PlainText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PlainText(String value) {}

    @JsonValue
    abstract String value();
  }
}
