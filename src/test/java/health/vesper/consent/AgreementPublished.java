package health.vesper.consent;

import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Gives the program of a test's session ground rules, and later other ones. */
@ApplicationScoped
public class AgreementPublished {
  @Inject Sessions sessions;
  @Inject Agreements agreements;
  @PersistenceContext EntityManager em;

  @Transactional
  public void on(SessionId session) {
    var program = sessions.find(session).orElseThrow().program();
    agreements.publish(new Agreement(program, "Ground rules", "Be kind.", Instant.EPOCH));
  }

  @Transactional
  public void again(SessionId session) {
    var program = sessions.find(session).orElseThrow().program();
    var current = agreements.current(program).orElseThrow();
    agreements.publish(
        em.find(Agreement.class, current.id())
            .reworded("Ground rules", "Be kind and on time.", Instant.EPOCH));
  }
}
