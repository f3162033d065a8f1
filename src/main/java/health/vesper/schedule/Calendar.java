package health.vesper.schedule;

import health.vesper.platform.Inserts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Turns what the series foresee into sessions, some days ahead: at boot, and again when a day has
 * passed and somebody asks. Two nodes that do it at once write the same rows.
 */
@ApplicationScoped
public class Calendar {
  static final int DAYS_AHEAD = 8;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  private Instant doneUntil = Instant.MIN;

  @Transactional
  void boot(@Observes @Initialized(ApplicationScoped.class) Object started) {
    foresee(clock.instant());
  }

  /** Makes sure that the coming days are there. */
  public synchronized void foresee(Instant now) {
    if (now.isBefore(doneUntil)) {
      return;
    }
    em.createQuery(
            """
            select r, p.zone from Series r
              join TherapyGroup g on g.id = r.groupId join Program p on p.id = g.programId
            """,
            Object[].class)
        .getResultList()
        .forEach(row -> foresee((Series) row[0], ZoneId.of((String) row[1]), now));
    doneUntil = now.plusSeconds(3600);
  }

  private void foresee(Series series, ZoneId zone, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    for (var occurrence :
        series.occurrences(today.minusDays(1), today.plusDays(DAYS_AHEAD), zone)) {
      Inserts.ifAbsent(em, Session.foreseen(series, occurrence, zone));
    }
  }
}
