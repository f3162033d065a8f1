package health.vesper.crisis;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.schedule.SessionId;
import health.vesper.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One emergency around one person in one session. Opened by a press in the room, written on by the
 * group's facilitators while help is on its way and after, closed once: with the record of a
 * disclosure that 42 CFR 2.51(c) asks for, or with the reason why none was made. From then on the
 * database itself keeps it.
 *
 * <p>A closed record of a disclosure is at the same time its row in the accounting of disclosures
 * (42 CFR 2.25): whose, what, to whom, when, why and by whom are all in it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class Crisis {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private UUID openedBy;
  private Instant openedAt;

  @Column(columnDefinition = "text")
  private EncryptedText recipient;

  @Column(columnDefinition = "text")
  private EncryptedText affiliation;

  @Column(columnDefinition = "text")
  private EncryptedText discloser;

  private Instant disclosedAt;

  @Column(columnDefinition = "text")
  private EncryptedText nature;

  @Column(columnDefinition = "text")
  private EncryptedText disclosed;

  @Version private int version;
  private UUID revisedBy;
  private Instant revisedAt;
  private CrisisOutcome outcome;

  @Column(columnDefinition = "text")
  private EncryptedText reason;

  private UUID closedBy;
  private Instant closedAt;

  /** For Hibernate only. */
  protected Crisis() {}

  /**
   * Opened by a press in the room.
   *
   * @param begun the record as far as it is known then
   */
  Crisis(SessionId session, UserId person, UserId by, Instant at, DisclosureRecord begun) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.userId = person.value();
    this.openedBy = by.value();
    this.openedAt = at;
    write(begun);
  }

  /** Replaces the draft; refused once it is closed. */
  void revise(DisclosureRecord record, UserId by, Instant at) {
    requireOpen();
    write(record);
    revisedBy = by.value();
    revisedAt = at;
  }

  /** Ends it for ever; a closing with a blank is not one. */
  void close(CrisisClosing asked, UserId by, Instant at) {
    requireOpen();
    if (!asked.blanks().isEmpty()) {
      throw new IllegalArgumentException("a record is not closed with a blank");
    }
    if (asked.outcome() == CrisisOutcome.DISCLOSED) {
      write(asked.record());
    } else {
      reason = encrypted(asked.reason(), "reason");
    }
    outcome = asked.outcome();
    closedBy = by.value();
    closedAt = at;
  }

  private void requireOpen() {
    if (closedAt != null) {
      throw new IllegalStateException("the record of crisis " + id + " is closed");
    }
  }

  /** What is blank is nothing in the table, so that its own rules see it. */
  private void write(DisclosureRecord record) {
    recipient = encrypted(record.recipient(), "recipient");
    affiliation = encrypted(record.affiliation(), "affiliation");
    discloser = encrypted(record.discloser(), "discloser");
    disclosedAt = record.disclosedAt();
    nature = encrypted(record.nature(), "nature");
    disclosed = encrypted(record.disclosed(), "disclosed");
  }

  private EncryptedText encrypted(String text, String column) {
    return TextCipher.ofServer().encrypt(Texts.isBlank(text) ? null : text, at(column));
  }

  private String text(EncryptedText column, String name) {
    return TextCipher.ofServer().decrypt(column, at(name));
  }

  private TextLocation at(String column) {
    return new TextLocation("crisis", column, id);
  }

  /** Whether writing now is to sit down to it again. */
  boolean isLeftSince(Instant earlier, UserId by) {
    return !by.value().equals(revisedBy) || revisedAt.isBefore(earlier);
  }

  boolean isClosed() {
    return closedAt != null;
  }

  UUID id() {
    return id;
  }

  SessionId session() {
    return new SessionId(sessionId);
  }

  UserId person() {
    return new UserId(userId);
  }

  UserId openedBy() {
    return new UserId(openedBy);
  }

  Instant openedAt() {
    return openedAt;
  }

  DisclosureRecord record() {
    return new DisclosureRecord(
        text(recipient, "recipient"),
        text(affiliation, "affiliation"),
        text(discloser, "discloser"),
        disclosedAt,
        text(nature, "nature"),
        text(disclosed, "disclosed"));
  }

  int version() {
    return version;
  }

  Optional<UserId> closedBy() {
    return Optional.ofNullable(closedBy).map(UserId::new);
  }

  Instant closedAt() {
    return closedAt;
  }

  CrisisOutcome outcome() {
    return outcome;
  }

  /** Why nothing was disclosed, or null. */
  String reason() {
    return text(reason, "reason");
  }
}
