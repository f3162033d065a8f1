package health.vesper.access;

import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is suspended, and whose access ended when: what the gate is filled from at the start. */
@ApplicationScoped
public class Suspensions {
  @PersistenceContext EntityManager em;

  List<Suspension> current() {
    return em.createQuery(
            "select s from Suspension s where s.liftedAt is null order by s.suspendedAt",
            Suspension.class)
        .getResultList();
  }

  Optional<Suspension> of(UserId person) {
    return em.createQuery(
            "select s from Suspension s where s.userId = :person and s.liftedAt is null",
            Suspension.class)
        .setParameter("person", person.value())
        .getResultStream()
        .findFirst();
  }

  Suspension suspend(UserId person, String reason, UserId by, Instant at) {
    var suspension = new Suspension(person, reason, by, at);
    em.persist(suspension);
    return suspension;
  }

  List<AccessEnded> ended() {
    return em.createQuery("select e from EndedAccess e", EndedAccess.class)
        .getResultStream()
        .map(EndedAccess::end)
        .toList();
  }

  void remember(UserId person, Instant before) {
    var known = em.find(EndedAccess.class, person.value());
    if (known == null) {
      em.persist(new EndedAccess(person, before));
    } else {
      known.again(before);
    }
  }
}
