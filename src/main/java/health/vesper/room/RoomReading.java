package health.vesper.room;

import health.vesper.room.Participant.Phase;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@link RoomText} wrote, line by line. A word or a field that this version does not
 * know is passed over, and so is a line that it cannot read: better to forget one person's seat
 * than the whole room.
 */
final class RoomReading {
  private final List<RoomState.Person> people = new ArrayList<>();
  private final List<ParticipantId> hands = new ArrayList<>();
  private final List<PersonKey> removed = new ArrayList<>();
  private final List<AgendaItem> agenda = new ArrayList<>();
  private Fields room = new Fields(Map.of());

  private RoomReading() {}

  static RoomState of(String text) {
    var reading = new RoomReading();
    text.lines().forEach(reading::line);
    return reading.state();
  }

  private void line(String line) {
    var parts = List.of(line.split("\t", -1));
    try {
      take(parts.get(0), Fields.of(parts.subList(1, parts.size())));
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      return;
    }
  }

  private void take(String word, Fields fields) {
    switch (word) {
      case "room" -> room = fields.checked();
      case "person" -> people.add(person(fields));
      case "agenda" ->
          agenda.add(
              new AgendaItem(fields.need("title"), Integer.parseInt(fields.need("minutes"))));
      case "hand" -> hands.add(fields.id());
      case "removed" -> removed.add(fields.key());
      default -> {}
    }
  }

  private static RoomState.Person person(Fields fields) {
    return new RoomState.Person(
        fields.id(),
        fields.key(),
        RoomRole.valueOf(fields.need("role")),
        fields.need("name"),
        Phase.valueOf(fields.need("phase")),
        Integer.parseInt(fields.text("seat", "0")),
        Integer.parseInt(fields.text("epoch", "0")),
        fields.flag("media"),
        fields.flag("seen"),
        fields.moment("since"),
        fields.flag("late"),
        fields.moment("until"),
        blanked(fields.text("blanked", "")),
        Integer.parseInt(fields.text("turns", "0")));
  }

  private static String blanked(String text) {
    return text.isEmpty() ? null : text.substring(1);
  }

  private RoomState state() {
    return new RoomState(
        room.flag("opened"),
        room.flag("ended"),
        room.flag("locked"),
        room.text("topic", ""),
        room.moment("topic-since"),
        people,
        hands,
        removed,
        room.moment("topic-until"),
        new CourseState(
            room.flag("quiet-first"),
            room.flag("chat-paused"),
            room.idOrNull("spotlight"),
            room.moment("break-until"),
            agenda));
  }

  /** The fields of one line. */
  private record Fields(Map<String, String> values) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    static Fields of(List<String> parts) {
      var values = new LinkedHashMap<String, String>();
      for (var part : parts) {
        var equals = part.indexOf('=');
        if (equals > 0) {
          values.put(part.substring(0, equals), plain(part.substring(equals + 1)));
        }
      }
      return new Fields(values);
    }

    /** Fails now rather than later when something of the room's one line cannot be read. */
    Fields checked() {
      moment("topic-since");
      moment("topic-until");
      moment("break-until");
      idOrNull("spotlight");
      return this;
    }

    ParticipantId id() {
      return new ParticipantId(UUID.fromString(need("id")));
    }

    ParticipantId idOrNull(String name) {
      var value = text(name, "");
      return value.isEmpty() ? null : new ParticipantId(UUID.fromString(value));
    }

    PersonKey key() {
      return new PersonKey(need("key"));
    }

    String need(String name) {
      var value = text(name, "");
      if (value.isEmpty()) {
        throw new IllegalArgumentException("no " + name);
      }
      return value;
    }

    String text(String name, String otherwise) {
      return values.getOrDefault(name, otherwise);
    }

    boolean flag(String name) {
      return Boolean.parseBoolean(text(name, "false"));
    }

    /** Null when there is none. */
    Instant moment(String name) {
      var value = text(name, "");
      return value.isEmpty() ? null : Instant.parse(value);
    }

    private static String plain(String escaped) {
      return ESCAPE
          .matcher(escaped)
          .replaceAll(
              found ->
                  Matcher.quoteReplacement(
                      switch (found.group(1)) {
                        case "t" -> "\t";
                        case "n" -> "\n";
                        case "r" -> "\r";
                        default -> found.group(1);
                      }));
    }
  }
}
