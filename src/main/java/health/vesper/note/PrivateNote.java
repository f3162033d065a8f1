package health.vesper.note;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.schedule.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A clinician's own notes about the conversation (42 CFR 2.11, 45 CFR 164.501): kept apart from the
 * chart, for the author's eyes only, in no list, export or search.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class PrivateNote {
  @Id private UUID id;
  private UUID sessionId;
  private UUID author;

  @Column(columnDefinition = "text")
  private EncryptedText content;

  @Version private int version;
  private Instant revisedAt;

  protected PrivateNote() {}

  PrivateNote(SessionId session, UserId author) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.author = author.value();
  }

  void revise(String text, Instant at) {
    content = TextCipher.ofServer().encrypt(text, at("content"));
    revisedAt = at;
  }

  /** Whether to write now is to sit down to it again; true for a note that nobody has written. */
  boolean isLeftSince(Instant earlier) {
    return revisedAt == null || revisedAt.isBefore(earlier);
  }

  String content() {
    return TextCipher.ofServer().decrypt(content, at("content"));
  }

  private TextLocation at(String column) {
    return new TextLocation("private_note", column, id);
  }

  /** Counts from one: nought is the note that nobody has written. */
  int version() {
    return version + 1;
  }
}
