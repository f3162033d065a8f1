package health.vesper.audit;

import health.vesper.identity.RecordAct;
import health.vesper.platform.Fingerprints;
import health.vesper.platform.SharedTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Appends to the trail in the transaction of the act itself: both are written or neither. Appenders
 * take turns at the head of the chain until they commit, so an act is fired last in its
 * transaction.
 */
@ApplicationScoped
public class AuditTrail {
  @PersistenceContext private EntityManager em;
  @Inject private SharedTrip trip;

  private final KnownEnd known = new KnownEnd();

  /** Somebody opened or changed a record. */
  @Transactional
  public void recorded(@Observes RecordAct act) {
    append(new AuditEntry(act.at(), act.by(), act.act(), act.kind(), act.record(), act.session()));
  }

  @Transactional
  void append(AuditEntry entry) {
    append(List.of(entry), false);
  }

  /** Like {@link #append}, for an event that may be told again after a lost answer. */
  @Transactional
  void appendOnce(AuditEntry entry) {
    append(List.of(entry), true);
  }

  /**
   * Appends these in their order, with one turn at the head for all of them. What is gathered and
   * told for the first time asks nobody where the head is: had somebody moved it, the tables refuse
   * all of it, and it comes back as told again.
   *
   * @param again whether some may be there already, told before and the answer lost
   */
  @Transactional
  void append(List<AuditEntry> entries, boolean again) {
    var head =
        known
            .now()
            .filter(end -> !again && trip.isGathered())
            .map(AuditHead::expected)
            .orElseGet(this::lock);
    var appended = new HashSet<AuditEntry>();
    for (var entry : entries) {
      if (!again || (appended.add(entry) && !isThere(entry))) {
        head.append(entry, chain());
      }
    }
    write(head);
  }

  /**
   * Appends these behind the end as this server knows it, asking nobody; false where it knows none,
   * or where they would not be the last that is sent.
   */
  boolean appendAsKnown(List<AuditEntry> entries) {
    var end = known.now().filter(one -> trip.isGathered());
    if (end.isPresent()) {
      var head = AuditHead.expected(end.get());
      entries.forEach(entry -> head.append(entry, chain()));
      write(head);
    }
    return end.isPresent();
  }

  private static AuditChain chain() {
    return new AuditChain(Fingerprints.ofServer());
  }

  private void write(AuditHead head) {
    var end = head.end();
    trip.whenOver(kept -> known.learn(end, kept));
    trip.add(head::addTo);
  }

  /**
   * All else that waits is written before: whoever has the head should not wait for other rows.
   * What is told again may have to; PostgreSQL breaks a circle, and it is told once more.
   */
  private AuditHead lock() {
    trip.send();
    return em.unwrap(Session.class).doReturningWork(AuditHead::lock);
  }

  private boolean isThere(AuditEntry entry) {
    return em.createQuery(
            "select e from AuditEvent e where e.session = :session and e.at = :at and e.act = :act",
            AuditEvent.class)
        .setParameter("session", entry.session())
        .setParameter("at", entry.at())
        .setParameter("act", entry.act())
        .getResultStream()
        .anyMatch(e -> e.entry().equals(entry));
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

  /** Walks the whole chain and says whether it holds from its beginning to its head. */
  @Transactional
  boolean intact() {
    // Without its lock, or nobody would be admitted while a long chain is walked; lines that come
    // meanwhile are behind this end.
    var head = em.unwrap(Session.class).doReturningWork(AuditHead::read);
    var walk = chain().walk();
    try (var events =
        em.createQuery(
                "select e from AuditEvent e where e.seq <= :end order by e.seq", AuditEvent.class)
            .setParameter("end", head.end().seq())
            .setHint("org.hibernate.fetchSize", 500)
            .setHint("org.hibernate.readOnly", true)
            .getResultStream()) {
      events.forEach(
          e -> {
            walk.step(e.seq(), e.entry(), e.previousHash(), e.hash());
            em.detach(e);
          });
    }
    return walk.endsAt(head.end().seq(), head.end().hash());
  }
}
