package health.vesper.note;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What was added after the signature; the note above it stays as it was signed. */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class NoteAddendum {
  @Id private UUID id;
  private UUID noteId;

  @Column(columnDefinition = "text")
  private EncryptedText text;

  private UUID userId;
  private String name;
  private String credentials;
  private Instant at;

  protected NoteAddendum() {}

  NoteAddendum(UUID note, String text, UserId by, String name, String credentials, Instant at) {
    this.id = UUID.randomUUID();
    this.noteId = note;
    this.text = TextCipher.ofServer().encrypt(text, at("text"));
    this.userId = by.value();
    this.name = name;
    this.credentials = credentials;
    this.at = at;
  }

  UUID noteId() {
    return noteId;
  }

  NoteView.AddendumView shown() {
    return new NoteView.AddendumView(
        TextCipher.ofServer().decrypt(text, at("text")), name, credentials, at);
  }

  private TextLocation at(String column) {
    return new TextLocation("note_addendum", column, id);
  }
}
