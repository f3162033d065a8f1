package health.vesper.guest;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedStringConverter;
import health.vesper.platform.TextCipher;
import health.vesper.schedule.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody may come from outside the group for a part of one evening. Made by a facilitator, who
 * knows an e-mail address and a first name; recognized when somebody signs in whose verified
 * address that is, and theirs alone from then on; over when its time has passed or, before that,
 * when it is withdrawn. Each client of the evening is asked about it.
 */
@Entity
@Table(name = "guest_invitation")
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class Invitation {
  @Id private UUID id;
  private UUID sessionId;
  private String role;

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String givenName;

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String email;

  private String emailPrint;
  private UUID guestId;
  private Instant beginsAt;
  private Instant endsAt;
  private UUID invitedBy;
  private Instant invitedAt;
  private UUID withdrawnBy;
  private Instant withdrawnAt;
  private Boolean openNow;

  /** For Hibernate only. */
  protected Invitation() {}

  /** An invitation that {@link InvitationRequest#refusedFor} has let pass. */
  Invitation(SessionId session, InvitationRequest wish, UserId by, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.role = wish.guestRole().word();
    this.givenName = wish.givenName().strip();
    this.email = wish.email().strip();
    this.emailPrint = printOf(email);
    this.beginsAt = wish.from();
    this.endsAt = wish.until();
    this.invitedBy = by.value();
    this.invitedAt = at;
    this.openNow = true;
  }

  /** Tells an address again without telling it; letters large and small are the same. */
  static String printOf(String email) {
    return TextCipher.ofServer().fingerprint("guest " + email.strip().toLowerCase(Locale.ROOT));
  }

  /** Somebody whose address this is has signed in: from here on it is theirs alone. */
  void recognize(UserId guest) {
    if (guestId != null && !guestId.equals(guest.value())) {
      throw new IllegalStateException("invitation " + id + " is somebody else's");
    }
    guestId = guest.value();
  }

  boolean isRecognized() {
    return guestId != null;
  }

  /** Taken back before its time was over; an invitation that is over stays as it ended. */
  void withdraw(UserId by, Instant at) {
    if (isOpen(at)) {
      withdrawnBy = by.value();
      withdrawnAt = at;
    }
    openNow = null;
  }

  /** Makes room for another invitation to the same address when this one's time has passed. */
  void close(Instant at) {
    if (isOpen(at)) {
      throw new IllegalStateException("invitation " + id + " is in force");
    }
    openNow = null;
  }

  boolean isOpen(Instant now) {
    return openNow != null && now.isBefore(endsAt);
  }

  UUID id() {
    return id;
  }

  SessionId session() {
    return new SessionId(sessionId);
  }

  /** Everything that others may read of it. */
  Invited invited(ZoneId zone) {
    var as = GuestRole.of(role).orElseThrow();
    return new Invited(
        id,
        session(),
        guestId == null ? null : new UserId(guestId),
        as,
        givenName,
        beginsAt,
        endsAt,
        GuestWording.of(givenName, as, beginsAt, endsAt, zone));
  }
}
