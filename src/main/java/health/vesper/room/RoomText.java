package health.vesper.room;

import java.util.ArrayList;
import java.util.List;

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
            field("ended", state.ended()),
            field("locked", state.locked()),
            field("topic", state.topic()),
            field("topic-since", state.topicSince()),
            field("topic-until", state.topicUntil()),
            field("quiet-first", state.course().quietFirst()),
            field("chat-paused", state.course().chatPaused()),
            field("spotlight", state.course().spotlight()),
            field("break-until", state.course().breakUntil())));
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
              field("since", p.since()),
              field("late", p.late()),
              field("until", p.until()),
              field("blanked", blanked(p)),
              field("turns", p.turns())));
    }
    state
        .course()
        .agenda()
        .forEach(
            item ->
                lines.add(
                    line(
                        "agenda", field("title", item.title()), field("minutes", item.minutes()))));
    state.hands().forEach(hand -> lines.add(line("hand", field("id", hand))));
    state.removed().forEach(key -> lines.add(line("removed", field("key", key.value()))));
    lines.addAll(care(state.care()));
    return String.join("\n", lines);
  }

  private static List<String> care(CareState care) {
    var lines = new ArrayList<String>();
    lines.add(line("care", field("lead", care.lead()), field("held-until", care.heldUntil())));
    care.moments().forEach(who -> lines.add(line("moment", field("id", who))));
    for (var aside : care.stepOuts()) {
      lines.add(
          line(
              "step-out",
              field("with", aside.with()),
              field("person", aside.person()),
              field("since", aside.since()),
              field("until", aside.until())));
    }
    for (var pin : care.crises()) {
      lines.add(
          line(
              "crisis",
              field("key", pin.person().value()),
              field("id", pin.crisis().participant()),
              field("by", pin.crisis().by()),
              field("since", pin.crisis().since())));
    }
    return lines;
  }

  /** A mark in front keeps "blanked without a word" apart from "not blanked". */
  private static String blanked(RoomState.Person p) {
    return p.blanked() == null ? null : ":" + p.blanked();
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
