package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.schedule.SessionId;
import health.vesper.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * What a client said about tonight before coming in: whether they can speak freely, where they are
 * and how to call them back if something happens. Asked before every session; the newest answer
 * counts. What they told of the place, the numbers and the contact is sealed.
 */
@Entity
public class Arrival {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private boolean alone;
  private boolean headphones;
  private boolean notDriving;

  @Column(columnDefinition = "text")
  private EncryptedText location;

  @Column(columnDefinition = "text")
  private EncryptedText callBack;

  private String place;

  @Column(columnDefinition = "text")
  private EncryptedText contactName;

  @Column(columnDefinition = "text")
  private EncryptedText contactPhone;

  private Instant answeredAt;

  /** For Hibernate only. */
  protected Arrival() {}

  Arrival(SessionId session, UserId person, ArrivalAnswers answers, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session.value();
    this.userId = person.value();
    answer(answers, at);
  }

  /** Takes the newest answers, which {@link ArrivalAnswers#refused} has let pass. */
  void answer(ArrivalAnswers answers, Instant at) {
    if (answers.refused().isPresent()) {
      throw new IllegalArgumentException("these answers do not let anybody in");
    }
    alone = answers.alone();
    headphones = answers.headphones();
    notDriving = answers.notDriving();
    location = encrypted(answers.location(), "location");
    callBack = encrypted(answers.callBack(), "call_back");
    place = answers.place();
    contactName = encrypted(answers.contactName(), "contact_name");
    contactPhone = encrypted(answers.contactPhone(), "contact_phone");
    answeredAt = at;
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

  ArrivalAnswers answers() {
    return new ArrivalAnswers(
        alone,
        headphones,
        notDriving,
        text(location, "location"),
        text(callBack, "call_back"),
        place,
        text(contactName, "contact_name"),
        text(contactPhone, "contact_phone"));
  }

  private EncryptedText encrypted(String text, String column) {
    return TextCipher.ofServer().encrypt(Texts.stripped(text), at(column));
  }

  private String text(EncryptedText column, String name) {
    return TextCipher.ofServer().decrypt(column, at(name));
  }

  private TextLocation at(String column) {
    return new TextLocation("arrival", column, id);
  }

  Instant answeredAt() {
    return answeredAt;
  }
}
