package health.vesper.crisis;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedStringConverter;
import health.vesper.schedule.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
  @Convert(converter = EncryptedStringConverter.class)
  private String recipient;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String affiliation;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String discloser;

  private Instant disclosedAt;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String nature;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String disclosed;

  @Version private int version;
  private UUID revisedBy;
  private Instant revisedAt;
  private String outcome;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String reason;

  private UUID closedBy;
  private Instant closedAt;

  /** For Hibernate only: {@link Crises} opens them. */
  protected Crisis() {}

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
      reason = asked.reason();
    }
    outcome = asked.outcome().word();
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
    recipient = orNothing(record.recipient());
    affiliation = orNothing(record.affiliation());
    discloser = orNothing(record.discloser());
    disclosedAt = record.disclosedAt();
    nature = orNothing(record.nature());
    disclosed = orNothing(record.disclosed());
  }

  private static String orNothing(String text) {
    return text.isBlank() ? null : text;
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
    return new DisclosureRecord(recipient, affiliation, discloser, disclosedAt, nature, disclosed);
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
    return CrisisOutcome.of(outcome);
  }

  /** Why nothing was disclosed, or null. */
  String reason() {
    return reason;
  }
}
