package health.vesper.note;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.identity.UserId;
import health.vesper.platform.EnumWord;
import health.vesper.platform.Fingerprints;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's name under a note, with what they may put after it, when, and a fingerprint of what
 * they signed. Never changed: the database refuses.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class NoteSignature {
  /** The author's own, or that of whoever answers for somebody in training. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  enum Kind {
    SIGNATURE,
    CO_SIGNATURE;

    String word() {
      return EnumWord.of(this);
    }

    /** Keeps the word in the database. */
    @Converter(autoApply = true)
    public static class Word extends EnumWord<Kind> {
      public Word() {
        super(Kind.class);
      }
    }
  }

  @Id private UUID id;
  private UUID noteId;
  private Kind kind;
  private UUID userId;
  private String name;
  private String credentials;
  private String fingerprint;
  private Instant at;

  protected NoteSignature() {}

  NoteSignature(Note note, Kind kind, UserId by, String name, String credentials, Instant at) {
    this.id = UUID.randomUUID();
    this.noteId = note.id();
    this.kind = kind;
    this.userId = by.value();
    this.name = name;
    this.credentials = credentials;
    this.fingerprint = Fingerprints.ofServer().hmac(note.signedText());
    this.at = at;
  }

  /** Whether the note is still what was signed; checked with the key that was current then. */
  boolean vouchesFor(Note note) {
    return noteId.equals(note.id())
        && Fingerprints.ofServer().matches(note.signedText(), fingerprint);
  }

  boolean isCoSignature() {
    return kind == Kind.CO_SIGNATURE;
  }

  UUID noteId() {
    return noteId;
  }

  NoteView.SignatureView shown() {
    return new NoteView.SignatureView(name, credentials, at, kind);
  }
}
