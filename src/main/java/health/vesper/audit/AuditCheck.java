package health.vesper.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Says whether the audit chain holds. The first check after a start walks the whole chain, and so
 * does the first one of every day; in between only the lines since the last check are read.
 *
 * <p>Threads: any; one check at a time.
 */
@ApplicationScoped
public class AuditCheck {
  private static final Duration WHOLE_CHAIN_EVERY = Duration.ofDays(1);
  private static final int LINES_AT_ONCE = 500;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  private AuditChain.Walk walk;
  private Instant begun = Instant.MIN;

  /** Where the chain ends by the row that appenders lock. */
  record End(long seq, String hash) {}

  /** Whether every line is as it was written, from the first one to the head. */
  @Transactional
  public synchronized boolean intact() {
    var now = clock.instant();
    if (begun.isBefore(now.minus(WHOLE_CHAIN_EVERY))) {
      walk = AuditTrail.chain().walk();
      begun = now;
    } else {
      walk = AuditTrail.chain().walkOn(walk);
    }
    // Without the head's lock: nobody could be admitted while a long chain is read.
    var end =
        em.createQuery(
                "select new health.vesper.audit.AuditCheck$End(h.seq, h.hash) from AuditHead h",
                End.class)
            .getSingleResult();
    readOn(end);
    return walk.endsAt(end.seq(), end.hash());
  }

  private void readOn(End end) {
    try (var lines =
        em.createQuery(
                "select e from AuditEvent e where e.seq > :last and e.seq <= :end order by e.seq",
                AuditEvent.class)
            .setParameter("last", walk.last())
            .setParameter("end", end.seq())
            .setHint("org.hibernate.fetchSize", LINES_AT_ONCE)
            .setHint("org.hibernate.readOnly", true)
            .getResultStream()) {
      lines.forEach(
          line -> {
            walk.step(line.seq(), line.entry(), line.previousHash(), line.hash());
            em.detach(line);
          });
    }
  }
}
