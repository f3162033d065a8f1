package health.vesper.audit;

import health.vesper.identity.RecordAct;
import health.vesper.platform.Fingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Appends to the audit trail in the transaction of the act itself: both are written or neither.
 * Appenders take turns at the head of the chain until they commit. A request therefore fires its
 * act last in its transaction.
 */
@ApplicationScoped
public class AuditTrail {
  @PersistenceContext private EntityManager em;

  /** The chain under the keys that the server has now. */
  static AuditChain chain() {
    return new AuditChain(Fingerprints.ofServer());
  }

  /** Appends that somebody opened or changed a record. */
  @Transactional
  public void recorded(@Observes RecordAct act) {
    // Whoever has the head should not wait for another row: its own changes are written first.
    em.flush();
    var entry =
        new AuditEntry(act.at(), act.by(), act.act(), act.kind(), act.record(), act.session());
    em.persist(lockedHead().append(entry, chain()));
  }

  /** Takes the head of the chain until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  void lock() {
    var unused = lockedHead();
  }

  /** By a query: when the connection is lost, {@code find} answers null and drops the cause. */
  private AuditHead lockedHead() {
    return em.createQuery("select h from AuditHead h", AuditHead.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /**
   * Appends these in their order, except those that are in the trail already: a batch may be
   * written twice when its first result never arrived.
   */
  @Transactional
  void appendMissing(List<AuditEntry> entries) {
    // Asks the database only when this transaction has not locked the head yet.
    var head = em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    var written = written(entries);
    for (var entry : entries) {
      if (written.add(entry)) {
        em.persist(head.append(entry, chain()));
      }
    }
  }

  private Set<AuditEntry> written(List<AuditEntry> entries) {
    return em.createQuery(
            "select e from AuditEvent e where e.session in :sessions and e.at in :moments",
            AuditEvent.class)
        .setParameter("sessions", entries.stream().map(AuditEntry::session).distinct().toList())
        .setParameter("moments", entries.stream().map(AuditEntry::at).distinct().toList())
        .getResultStream()
        .map(AuditEvent::entry)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The lines before {@code before}, newest first; of one session, or of all when null. */
  @Transactional
  List<AuditLine> lines(UUID session, long before, int limit) {
    return em.createQuery(
            "select e from AuditEvent e where e.seq < :before"
                + " and (:session is null or e.session = :session) order by e.seq desc",
            AuditEvent.class)
        .setParameter("before", before)
        .setParameter("session", session)
        .setMaxResults(limit)
        .getResultStream()
        .map(AuditLine::of)
        .toList();
  }
}
