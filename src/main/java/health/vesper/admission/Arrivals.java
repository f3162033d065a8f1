package health.vesper.admission;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.platform.TextCipher;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What everybody answered before their sessions. */
@ApplicationScoped
public class Arrivals {
  @PersistenceContext private EntityManager em;
  @Inject private Event<RecordAct> acts;

  Optional<Arrival> of(SessionId session, UserId person) {
    return em.createQuery(
            "select a from Arrival a where a.sessionId = :session and a.userId = :person",
            Arrival.class)
        .setParameter("session", session.value())
        .setParameter("person", person.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * Two devices may answer for the first time at the same moment; the key lets one of them begin.
   */
  private Arrival begin(SessionId session, UserId person, ArrivalAnswers answers, Instant at) {
    var vault = TextCipher.ofServer();
    em.createNativeQuery(
            """
            insert into arrival (id, session_id, user_id, alone, headphones, not_driving,
              location, call_back, answered_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing
            """)
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, session.value())
        .setParameter(3, person.value())
        .setParameter(4, answers.alone())
        .setParameter(5, answers.headphones())
        .setParameter(6, answers.notDriving())
        .setParameter(7, vault.seal(answers.location()))
        .setParameter(8, vault.seal(answers.callBack()))
        .setParameter(9, at)
        .executeUpdate();
    return of(session, person).orElseThrow();
  }

  /** Says whether this facilitator had not read these answers before. */
  boolean isFirstReading(Arrival arrival, UserId reader, Instant at) {
    var read =
        em.createNativeQuery("select 1 from arrival_reading where arrival_id = ?1 and reader = ?2")
            .setParameter(1, arrival.id())
            .setParameter(2, reader.value())
            .getResultList();
    return read.isEmpty()
        && em.createNativeQuery(
                    "insert into arrival_reading (arrival_id, reader, read_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, arrival.id())
                .setParameter(2, reader.value())
                .setParameter(3, at)
                .executeUpdate()
            == 1;
  }

  /**
   * The newest answers of this person, for a member of staff who needs them now; that they read
   * them is in the trail, once.
   */
  public Optional<ArrivalAnswers> readBy(
      UserId reader, SessionId session, UserId person, Instant at) {
    var arrival = of(session, person);
    arrival
        .filter(a -> isFirstReading(a, reader, at))
        .ifPresent(
            a ->
                acts.fire(
                    new RecordAct(
                        reader, "open", "arrival", a.id().toString(), session.value(), at)));
    return arrival.map(Arrival::answers);
  }

  /** Keeps the newest answers. */
  public void answer(SessionId session, UserId person, ArrivalAnswers answers, Instant at) {
    var arrival = of(session, person).orElseGet(() -> begin(session, person, answers, at));
    arrival.answer(answers, at);
    acts.fire(
        new RecordAct(person, "answer", "arrival", arrival.id().toString(), session.value(), at));
  }
}
