package health.vesper.admission;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.platform.Inserts;
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

  /** Whether this facilitator had not read these answers before; from now on they have. */
  boolean isFirstReading(Arrival arrival, UserId reader, Instant at) {
    var key = new ArrivalReading.Key(arrival.id(), reader.value());
    return em.find(ArrivalReading.class, key) == null
        && Inserts.ifAbsent(em, new ArrivalReading(arrival.id(), reader, at));
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
    var arrival = of(session, person).orElse(null);
    if (arrival == null) {
      arrival = begin(session, person, answers, at);
    } else {
      arrival.answer(answers, at);
    }
    acts.fire(
        new RecordAct(person, "answer", "arrival", arrival.id().toString(), session.value(), at));
  }

  /** Of two devices that answer first at the same moment, the second one changes the answers. */
  private Arrival begin(SessionId session, UserId person, ArrivalAnswers answers, Instant at) {
    var first = new Arrival(session, person, answers, at);
    if (Inserts.ifAbsent(em, first)) {
      return first;
    }
    var other = of(session, person).orElseThrow();
    other.answer(answers, at);
    return other;
  }
}
