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
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

  /** Appends these in their order. */
  @Transactional
  void append(Collection<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      // Asks the database only when this transaction has not locked the head yet.
      var head = em.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
      entries.forEach(entry -> em.persist(head.append(entry, chain())));
    }
  }

  /**
   * Appends these in their order, except those that are in the trail already: an attempt to write
   * them may have been committed although its result never arrived.
   */
  @Transactional
  void appendMissing(List<AuditEntry> entries) {
    if (!entries.isEmpty()) {
      var missing = new LinkedHashSet<>(entries);
      missing.removeAll(written(entries));
      append(missing);
    }
  }

  private Set<AuditEntry> written(List<AuditEntry> entries) {
    return em.createQuery(
            "select e from AuditEvent e"
                + " where function('one_of', e.session, :sessions) = true"
                + " and function('one_of', e.at, :moments) = true",
            AuditEvent.class)
        .setParameter(
            "sessions", entries.stream().map(AuditEntry::session).distinct().toArray(UUID[]::new))
        .setParameter(
            "moments", entries.stream().map(AuditEntry::at).distinct().toArray(Instant[]::new))
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
