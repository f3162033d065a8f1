package health.vesper.room.snapshot;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of one line of {@link RoomText}. What is not there reads as nothing; what is there and
 * makes no sense throws, as the one kind of line that it belongs to is then passed over.
 */
record LineFields(Map<String, String> values) {
  static final LineFields NONE = new LineFields(Map.of());

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  static LineFields of(List<String> parts) {
    var values = new LinkedHashMap<String, String>();
    for (var part : parts) {
      var equals = part.indexOf('=');
      if (equals > 0) {
        values.put(part.substring(0, equals), plain(part.substring(equals + 1)));
      }
    }
    return new LineFields(values);
  }

  /** Fails now rather than later when something of a line that is kept whole cannot be read. */
  LineFields checked() {
    moment("topic-since");
    moment("topic-until");
    moment("break-until");
    moment("held-until");
    idOrNull("spotlight");
    idOrNull("lead");
    return this;
  }

  ParticipantId id() {
    return id("id");
  }

  ParticipantId id(String name) {
    return new ParticipantId(UUID.fromString(need(name)));
  }

  Instant momentNeeded(String name) {
    return Instant.parse(need(name));
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
