package health.vesper.access;

import health.vesper.identity.UserId;
import health.vesper.platform.Inserts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The suspensions and the ended accesses in the database. The gate is filled from them. */
@ApplicationScoped
public class Suspensions {
  @PersistenceContext private EntityManager em;

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

  /** Two transactions may write at the same time; the later of the two times stays. */
  void remember(UserId person, Instant before) {
    if (Inserts.ifAbsent(em, new EndedAccess(person, before))) {
      return;
    }
    em.createQuery(
            "update EndedAccess e set e.signInsBefore = :before"
                + " where e.userId = :person and e.signInsBefore < :before")
        .setParameter("person", person.value())
        .setParameter("before", before)
        .executeUpdate();
  }
}
