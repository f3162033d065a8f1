package health.vesper.admission;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** What everybody answered before their sessions. */
@ApplicationScoped
public class Arrivals {
  @PersistenceContext EntityManager em;
  @Inject Event<RecordAct> acts;

  Optional<Arrival> of(SessionId session, UserId person) {
    return em.createQuery(
            "select a from Arrival a where a.sessionId = :session and a.userId = :person",
            Arrival.class)
        .setParameter("session", session.value())
        .setParameter("person", person.value())
        .getResultStream()
        .findFirst();
  }

  /** Keeps the newest answers. */
  void answer(SessionId session, UserId person, ArrivalAnswers answers, Instant at) {
    var arrival = of(session, person).orElse(null);
    if (arrival == null) {
      arrival = new Arrival(session, person, answers, at);
      em.persist(arrival);
    } else {
      arrival.answer(answers, at);
    }
    acts.fire(
        new RecordAct(person, "answer", "arrival", arrival.id().toString(), session.value(), at));
  }
}
