package health.vesper.note;

import com.fasterxml.jackson.core.type.TypeReference;
import health.vesper.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The formats that the program writes its notes in, read once; the first of a kind is where a note
 * begins.
 */
final class NoteFormats {
  private static final List<NoteFormat> ALL = read();

  private NoteFormats() {}

  static List<NoteFormat> all() {
    return ALL;
  }

  static Optional<NoteFormat> find(String id, NoteKind kind) {
    return ALL.stream().filter(f -> f.id().equals(id) && f.kind() == kind).findFirst();
  }

  static NoteFormat first(NoteKind kind) {
    return ALL.stream().filter(f -> f.kind() == kind).findFirst().orElseThrow();
  }

  private static List<NoteFormat> read() {
    try (var file = NoteFormats.class.getResourceAsStream("/note-formats.json")) {
      return List.copyOf(Json.mapper().readValue(file, new TypeReference<List<NoteFormat>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("note-formats.json cannot be read", e);
    }
  }
}
