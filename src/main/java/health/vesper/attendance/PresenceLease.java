package health.vesper.attendance;

import health.vesper.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Renews the lease of all open presence intervals of this node in one statement, and closes those
 * that a crashed server left open at their last lease.
 */
@ApplicationScoped
public class PresenceLease {
  private static final int LEASES_UNTIL_DEAD = 3;

  private static final List<String> INTERRUPTIONS = List.of("session_break", "step_out");

  @PersistenceContext private EntityManager em;
  @Inject private ThisNode node;

  static Duration length() {
    return Settings.seconds("vesper.presence.lease-seconds", 5);
  }

  /** Renews the presence intervals of everybody in a room of this node; how many they are. */
  @Transactional
  public int renew(Instant now) {
    return renew("presence_interval", "still_open", now);
  }

  /** Renews the breaks and step-outs of this node that go on; how many they are. */
  @Transactional
  public int renewInterruptions(Instant now) {
    return INTERRUPTIONS.stream().mapToInt(table -> renew(table, "ended_at is null", now)).sum();
  }

  private int renew(String table, String open, Instant now) {
    return update(
            table,
            "last_seen = ?1",
            "node = ?2 and incarnation = ?3 and " + open + " and last_seen < ?1")
        .setParameter(1, now)
        .setParameter(2, node.name())
        .setParameter(3, node.incarnation())
        .executeUpdate();
  }

  /**
   * Closes the intervals that an earlier run of this node, or a node that has not renewed for three
   * leases, left open; how many they were.
   */
  @Transactional
  public int recover(Instant now) {
    INTERRUPTIONS.forEach(
        table -> recover(table, "ended_at = last_seen, abandoned = true", "ended_at is null", now));
    return recover(
        "presence_interval",
        "left_at = last_seen, how = 'lease-ran-out', still_open = null",
        "still_open",
        now);
  }

  private int recover(String table, String closed, String open, Instant now) {
    return update(
            table,
            closed,
            open + " and ((node = ?1 and incarnation <> ?2) or (node <> ?1 and last_seen < ?3))")
        .setParameter(1, node.name())
        .setParameter(2, node.incarnation())
        .setParameter(3, now.minus(length().multipliedBy(LEASES_UNTIL_DEAD)))
        .executeUpdate();
  }

  /**
   * Skips locked rows: a transaction that closes several intervals locks some of them and needs the
   * others, so waiting here could be a deadlock. A row that is being written now is for the next
   * time.
   */
  private Query update(String table, String what, String which) {
    return em.createNativeQuery(
        "update %1$s set %2$s where id in (select id from %1$s where %3$s for update skip locked)"
            .formatted(table, what, which));
  }
}
