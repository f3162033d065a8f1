package health.vesper.note;

import health.vesper.schedule.SessionChart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as staff read it.
 *
 * @param client whom a progress note is about; null for the group note
 * @param author who wrote last; null while nobody has
 * @param warnings what somebody should look at before signing; nothing here blocks
 */
public record NoteView(
    UUID id,
    NoteKind kind,
    @Nullable NoteSubject client,
    String format,
    Map<String, String> content,
    NoteState state,
    int version,
    @Nullable NoteAuthor author,
    @Nullable Instant revisedAt,
    List<SignatureView> signatures,
    List<AddendumView> addenda,
    List<String> warnings) {

  /** Whom a progress note is about. */
  public record NoteSubject(UUID userId, String legalName, String groupName) {}

  /** Who wrote last and answers for the text. */
  public record NoteAuthor(UUID userId, String name) {}

  /** A name under the note. */
  public record SignatureView(
      String name, String credentials, Instant at, NoteSignature.Kind kind) {}

  /** What was added later. */
  public record AddendumView(String text, String by, String credentials, Instant at) {}

  static NoteView of(
      Note note, SessionChart chart, List<NoteSignature> signatures, List<NoteAddendum> addenda) {
    var coSigned = signatures.stream().anyMatch(NoteSignature::isCoSignature);
    var warnings =
        note.kind() == NoteKind.PROGRESS
            ? OtherMembers.namedIn(note.content(), note.subject(), chart.clients())
            : List.<String>of();
    return new NoteView(
        note.id(),
        note.kind(),
        note.kind() == NoteKind.PROGRESS ? client(note.subject(), chart) : null,
        note.format().id(),
        note.content().sections(),
        NoteState.of(note.isSigned(), note.needsCoSignature(), coSigned),
        note.version(),
        note.author().orElse(null),
        note.revisedAt(),
        signatures.stream().map(NoteSignature::shown).toList(),
        addenda.stream().map(NoteAddendum::shown).toList(),
        warnings);
  }

  private static NoteSubject client(UUID subject, SessionChart chart) {
    return chart.clients().stream()
        .filter(c -> c.id().value().equals(subject))
        .findFirst()
        .map(c -> new NoteSubject(subject, c.legalName(), c.groupName()))
        .orElse(new NoteSubject(subject, "", ""));
  }
}
