package health.vesper.room;

import java.util.ArrayList;

/**
 * A room's state as lines of text: a word, then fields as {@code name=value}, all separated by
 * tabs. {@link RoomReading} reads it.
 */
final class RoomText {
  private RoomText() {}

  static String write(RoomState state) {
    var lines = new ArrayList<String>();
    lines.add(
        line(
            "room",
            field("opened", state.opened()),
            field("ended", state.ended()),
            field("locked", state.locked()),
            field("topic", state.topic()),
            field("topic-since", state.topicSince())));
    for (var p : state.people()) {
      lines.add(
          line(
              "person",
              field("id", p.id()),
              field("key", p.key().value()),
              field("role", p.role()),
              field("name", p.name()),
              field("phase", p.phase()),
              field("seat", p.seat()),
              field("epoch", p.epoch()),
              field("media", p.media()),
              field("seen", p.seen()),
              field("since", p.since())));
    }
    state.hands().forEach(hand -> lines.add(line("hand", field("id", hand))));
    state.removed().forEach(key -> lines.add(line("removed", field("key", key.value()))));
    return String.join("\n", lines);
  }

  private static String line(String word, String... fields) {
    return word + "\t" + String.join("\t", fields);
  }

  private static String field(String name, Object value) {
    return name + "=" + (value == null ? "" : escaped(value.toString()));
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
