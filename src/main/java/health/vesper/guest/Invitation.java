package health.vesper.guest;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.Fingerprints;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.schedule.SessionId;
import health.vesper.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody may come from outside the group for a part of one session. Made by a facilitator, who
 * knows an e-mail address and a first name; recognized when somebody signs in whose verified
 * address that is, and theirs alone from then on; over when its time has passed or, before that,
 * when it is withdrawn. Each client of the session is asked about it.
 */
@Entity
@Table(name = "guest_invitation")
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class Invitation {
  @Id private UUID id;
  private UUID sessionId;
  private GuestRole role;

  @Column(columnDefinition = "text")
  private EncryptedText givenName;

  @Column(columnDefinition = "text")
  private EncryptedText email;

  @Column(name = "email_print")
  private String emailFingerprint;

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
  Invitation(SessionId session, InvitationRequest request, UserId by, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.role = request.guestRole();
    this.givenName =
        TextCipher.ofServer().encrypt(Texts.stripped(request.givenName()), at("given_name"));
    this.email = TextCipher.ofServer().encrypt(Texts.stripped(request.email()), at("email"));
    this.emailFingerprint = Fingerprints.ofServer().hmac(normalized(request.email()));
    this.beginsAt = request.from();
    this.endsAt = request.until();
    this.invitedBy = by.value();
    this.invitedAt = at;
    this.openNow = true;
  }

  /**
   * The fingerprints by which an invitation of this address is found, under every key that may have
   * made them; upper and lower case are the same.
   */
  static List<String> fingerprintsOf(String email) {
    return Fingerprints.ofServer().hmacUnderEachKey(normalized(email));
  }

  private static String normalized(String email) {
    return "guest " + Texts.stripped(email).toLowerCase(Locale.ROOT);
  }

  private TextLocation at(String column) {
    return new TextLocation("guest_invitation", column, id);
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
    var name = TextCipher.ofServer().decrypt(givenName, at("given_name"));
    return new Invited(
        id,
        session(),
        guestId == null ? null : new UserId(guestId),
        role,
        name,
        beginsAt,
        endsAt,
        GuestWording.of(name, role, beginsAt, endsAt, zone));
  }
}
