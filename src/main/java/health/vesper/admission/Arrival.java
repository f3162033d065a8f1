package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedStringConverter;
import health.vesper.schedule.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String location;

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String callBack;

  private String place;

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String contactName;

  @Convert(converter = EncryptedStringConverter.class)
  @Column(columnDefinition = "text")
  private String contactPhone;

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
    location = answers.location().strip();
    callBack = answers.callBack().strip();
    place = answers.place();
    contactName = answers.contactName().strip();
    contactPhone = answers.contactPhone().strip();
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
        alone, headphones, notDriving, location, callBack, place, contactName, contactPhone);
  }

  Instant answeredAt() {
    return answeredAt;
  }
}
