package health.vesper.consent;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Every version of every program's ground rules, and who agreed to which. */
@ApplicationScoped
public class Agreements {
  @PersistenceContext private EntityManager em;
  @Inject private Event<RecordAct> acts;

  /** The version that counts today; a program may have none. */
  public Optional<Agreement.Wording> current(ProgramId program) {
    return em.createQuery(
            "select a from Agreement a where a.programId = :program order by a.version desc",
            Agreement.class)
        .setParameter("program", program.value())
        .setMaxResults(1)
        .getResultStream()
        .map(Agreement::wording)
        .findFirst();
  }

  public boolean accepted(Agreement.Wording wording, UserId person) {
    return em.createQuery(
                """
                select count(a) from AgreementAcceptance a
                where a.agreementId = :agreement and a.userId = :person
                """,
                Long.class)
            .setParameter("agreement", wording.id())
            .setParameter("person", person.value())
            .getSingleResult()
        > 0;
  }

  /** Keeps that somebody agreed; agreeing twice is agreeing once. */
  public void accept(Agreement.Wording wording, UserId person, SessionId session, Instant at) {
    if (accepted(wording, person)) {
      return;
    }
    var acceptance = new AgreementAcceptance(wording, person, at);
    em.persist(acceptance);
    acts.fire(
        new RecordAct(
            person, "accept", "agreement", acceptance.id().toString(), session.value(), at));
  }

  void publish(Agreement agreement) {
    em.persist(agreement);
  }
}
