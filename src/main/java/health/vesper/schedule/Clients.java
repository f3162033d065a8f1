package health.vesper.schedule;

import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The clients of a member of staff. */
@ApplicationScoped
public class Clients {
  @PersistenceContext private EntityManager em;

  /**
   * Who is enrolled today, in whatever time zone that is, in a group that this person leads or
   * leads beside another.
   */
  public Set<UserId> ledBy(UserId staff, Instant now) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return em.createQuery(
            """
            select e.userId from Enrollment e, StaffMember m
            where m.groupId = e.groupId and m.userId = :staff and m.duty in :duties
              and e.startsOn <= :tomorrow and (e.endsOn is null or e.endsOn >= :yesterday)
            """,
            UUID.class)
        .setParameter("staff", staff.value())
        .setParameter("duties", List.of(Duty.FACILITATOR, Duty.CO_FACILITATOR))
        .setParameter("tomorrow", today.plusDays(1))
        .setParameter("yesterday", today.minusDays(1))
        .getResultStream()
        .map(UserId::new)
        .collect(Collectors.toSet());
  }
}
