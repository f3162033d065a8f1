package health.vesper.note;

import health.vesper.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a note is divided into sections. Formats are data: a program's own is one more entry in
 * {@code note-formats.json}.
 */
public record NoteFormat(String id, String name, NoteKind kind, List<NoteSection> sections) {

  /** One part of a note, with a word on what belongs there. */
  public record NoteSection(String key, String title, String hint) {}

  /** The sections that say nothing yet, in their order. */
  List<String> missing(Map<String, String> content) {
    return sections.stream()
        .map(NoteSection::key)
        .filter(key -> Texts.isBlank(content.get(key)))
        .toList();
  }

  Optional<String> unknown(Map<String, String> content) {
    return content.keySet().stream()
        .filter(key -> sections.stream().noneMatch(s -> s.key().equals(key)))
        .findFirst();
  }
}
