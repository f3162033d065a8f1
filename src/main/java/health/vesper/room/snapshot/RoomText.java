package health.vesper.room.snapshot;

/**
 * A room's state as lines of text: a word, then fields as {@code name=value}, all separated by
 * tabs. {@link RoomReading} reads it. What is nothing, no, or none is left out, since it is read so
 * when it is not there: a room is written for everybody who comes, and all of them come at once.
 */
final class RoomText {
  private static final int USUAL_LENGTH = 4096;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);

  private RoomText() {}

  static String write(RoomSnapshot state) {
    var text = new RoomText();
    text.room(state);
    state.people().forEach(text::person);
    for (var item : state.course().agenda()) {
      text.line("agenda").field("title", item.title()).field("minutes", item.minutes());
    }
    state.hands().forEach(hand -> text.line("hand").field("id", hand));
    state.removed().forEach(key -> text.line("removed").field("key", key.value()));
    text.care(state.care());
    return text.text.toString();
  }

  private void room(RoomSnapshot state) {
    line("room")
        .field("ended", state.ended())
        .field("locked", state.locked())
        .field("topic", state.topic())
        .field("topic-since", state.topicSince())
        .field("topic-until", state.topicUntil())
        .field("quiet-first", state.course().quietFirst())
        .field("chat-paused", state.course().chatPaused())
        .field("spotlight", state.course().spotlight())
        .field("break-until", state.course().breakUntil());
  }

  private void person(RoomSnapshot.Person p) {
    line("person")
        .field("id", p.id())
        .field("key", p.key().value())
        .field("role", p.role())
        .field("name", p.name())
        .field("phase", p.phase())
        .field("seat", p.seat())
        .field("epoch", p.epoch())
        .field("media", p.media())
        .field("seen", p.seen())
        .field("since", p.since())
        .field("late", p.late())
        .field("until", p.until())
        .field("blanked", blanked(p))
        .field("turns", p.turns());
  }

  private void care(SupportSnapshot care) {
    line("care").field("lead", care.lead()).field("held-until", care.heldUntil());
    care.moments().forEach(who -> line("moment").field("id", who));
    for (var aside : care.stepOuts()) {
      line("step-out")
          .field("with", aside.with())
          .field("person", aside.person())
          .field("since", aside.since())
          .field("until", aside.until());
    }
    for (var pin : care.crises()) {
      line("crisis")
          .field("key", pin.person().value())
          .field("id", pin.crisis().participant())
          .field("by", pin.crisis().by())
          .field("since", pin.crisis().since());
    }
  }

  /** A mark in front keeps "blanked without a word" apart from "not blanked". */
  private static String blanked(RoomSnapshot.Person p) {
    return p.blanked() == null ? null : ":" + p.blanked();
  }

  private RoomText line(String word) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(word);
    return this;
  }

  private RoomText field(String name, boolean value) {
    return value ? field(name, "true") : this;
  }

  private RoomText field(String name, int value) {
    return value == 0 ? this : field(name, Integer.toString(value));
  }

  private RoomText field(String name, Object value) {
    return value == null ? this : field(name, value.toString());
  }

  private RoomText field(String name, String value) {
    if (value != null && !value.isEmpty()) {
      text.append('\t').append(name).append('=');
      escape(value);
    }
    return this;
  }

  /** In as few pieces as there are; nearly every value is one. */
  private void escape(String value) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      var escaped = escaped(value.charAt(i));
      if (escaped != null) {
        text.append(value, from, i).append(escaped);
        from = i + 1;
      }
    }
    text.append(value, from, value.length());
  }

  private static String escaped(char letter) {
    return switch (letter) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }
}
