package health.vesper.note;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
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
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Id private UUID id;
  private UUID noteId;
  private String kind;
  private UUID userId;
  private String name;
  private String credentials;
  private String fingerprint;
  private Instant at;

  protected NoteSignature() {}

  NoteSignature(
      UUID note,
      Kind kind,
      UserId by,
      String name,
      String credentials,
      String fingerprint,
      Instant at) {
    this.id = UUID.randomUUID();
    this.noteId = note;
    this.kind = kind.word();
    this.userId = by.value();
    this.name = name;
    this.credentials = credentials;
    this.fingerprint = fingerprint;
    this.at = at;
  }

  boolean isCoSignature() {
    return kind.equals(Kind.CO_SIGNATURE.word());
  }

  UUID noteId() {
    return noteId;
  }

  NoteView.SignatureView shown() {
    return new NoteView.SignatureView(
        name, credentials, at, isCoSignature() ? Kind.CO_SIGNATURE : Kind.SIGNATURE);
  }
}
