package health.vesper.note;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import health.vesper.platform.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a note says, section by section. Its text form has one order, so that equal contents have
 * equal fingerprints.
 */
record NoteContent(Map<String, String> sections) {
  static final int LONGEST_SECTION = 20_000;
  static final NoteContent EMPTY = new NoteContent(Map.of());

  NoteContent {
    sections = Map.copyOf(sections);
  }

  static NoteContent parse(String text) {
    if (text == null) {
      return EMPTY;
    }
    try {
      return new NoteContent(
          Json.mapper().readValue(text, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      // Never with the cause: its message quotes the text.
      throw new IllegalStateException("a note's content is not what was written");
    }
  }

  String text() {
    try {
      return Json.mapper().writeValueAsString(new TreeMap<>(sections));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note's content cannot be written");
    }
  }

  boolean tooLong() {
    return sections.values().stream().anyMatch(text -> text.length() > LONGEST_SECTION);
  }
}
