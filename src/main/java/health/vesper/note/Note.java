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
import java.util.Optional;
import java.util.UUID;

/**
 * A group note or one client's progress note. Begins empty, is revised while it is a draft by the
 * group's facilitators, the last of whom is its author and answers for it; signed once, and from
 * then on kept by the database itself. What comes later - a co-signature, addenda - are rows of
 * their own.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class Note {
  @Id private UUID id;
  private UUID sessionId;
  private NoteKind kind;

  /** The client of a progress note; the session itself for a group note. */
  private UUID subject;

  private String format;

  @Column(columnDefinition = "text")
  private EncryptedText content;

  @Version private int version;
  private UUID author;
  private String authorName;
  private Instant revisedAt;
  private Instant signedAt;
  private boolean needsCoSignature;

  protected Note() {}

  Note(SessionId session, NoteKind kind, UUID subject) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.kind = kind;
    this.subject = subject;
    this.format = NoteFormats.first(kind).id();
  }

  /** Replaces the draft's text; refused once the note is signed. */
  void revise(NoteFormat as, NoteContent text, UserId by, String name, Instant at) {
    if (signedAt != null) {
      throw new NoteAlreadySigned(id);
    }
    format = as.id();
    content = TextCipher.ofServer().encrypt(text.text(), at("content"));
    author = by.value();
    authorName = name;
    revisedAt = at;
  }

  /** Ends the draft for ever. */
  void sign(UserId by, boolean inTraining, Instant at) {
    if (signedAt != null) {
      throw new NoteAlreadySigned(id);
    }
    if (!writtenBy(by)) {
      throw new IllegalStateException("only its author signs a note");
    }
    signedAt = at;
    needsCoSignature = inTraining;
  }

  boolean isSigned() {
    return signedAt != null;
  }

  boolean needsCoSignature() {
    return needsCoSignature;
  }

  boolean writtenBy(UserId who) {
    return who.value().equals(author);
  }

  UUID id() {
    return id;
  }

  SessionId session() {
    return new SessionId(sessionId);
  }

  NoteKind kind() {
    return kind;
  }

  UUID subject() {
    return subject;
  }

  NoteFormat format() {
    return NoteFormats.find(format, kind()).orElseThrow();
  }

  NoteContent content() {
    return NoteContent.parse(TextCipher.ofServer().decrypt(content, at("content")));
  }

  private TextLocation at(String column) {
    return new TextLocation("note", column, id);
  }

  /** What a signature is under: another text, subject or format has another fingerprint. */
  String signedText() {
    return String.join(
        "\n", id.toString(), kind.word(), subject.toString(), format, content().text());
  }

  int version() {
    return version;
  }

  Optional<NoteView.NoteAuthor> author() {
    return Optional.ofNullable(author).map(who -> new NoteView.NoteAuthor(who, authorName));
  }

  Instant revisedAt() {
    return revisedAt;
  }
}
