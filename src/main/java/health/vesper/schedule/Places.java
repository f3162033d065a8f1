package health.vesper.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Where each program's clients may be. */
@ApplicationScoped
public class Places {
  @PersistenceContext private EntityManager em;

  /** The program's places by label; a program may have none, and then nobody is asked. */
  public List<Place> of(ProgramId program) {
    return em.createQuery(
            """
            select new health.vesper.schedule.Place(p.code, p.label, p.emergencyNumber)
            from ProgramPlace p where p.programId = :program order by p.label
            """,
            Place.class)
        .setParameter("program", program.value())
        .getResultList();
  }

  /** The place that was picked, if it is one of the program's. */
  public Optional<Place> find(ProgramId program, String code) {
    return of(program).stream().filter(place -> place.code().equals(code)).findFirst();
  }
}
