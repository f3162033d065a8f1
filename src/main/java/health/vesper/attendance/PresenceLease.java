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
 * Keeps every open stay of this node fresh in one statement, and closes what a dead server left
 * open where it was last seen.
 */
@ApplicationScoped
public class PresenceLease {
  private static final int LEASES_UNTIL_DEAD = 3;

  private static final List<String> INTERLUDES = List.of("session_break", "step_out");

  @PersistenceContext private EntityManager em;
  @Inject private ThisNode node;

  static Duration length() {
    return Settings.seconds("vesper.presence.lease-seconds", 5);
  }

  /** Says that everybody who is in a room of this node is still there; how many they are. */
  @Transactional
  public int renew(Instant now) {
    return renew("presence_interval", "still_open", now);
  }

  /** Says that the breaks and step-outs of this node go on; how many they are. */
  @Transactional
  public int renewInterludes(Instant now) {
    return INTERLUDES.stream().mapToInt(table -> renew(table, "ended_at is null", now)).sum();
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
   * Closes the stays that an earlier life of this node, or a node not heard of for three leases,
   * left open; how many they were.
   */
  @Transactional
  public int recover(Instant now) {
    INTERLUDES.forEach(
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
   * Waits for nobody: who writes several ends has some of the rows and wants the others, and each
   * would wait for the other. What is just being written is for the next time.
   */
  private Query update(String table, String what, String which) {
    return em.createNativeQuery(
        "update %1$s set %2$s where id in (select id from %1$s where %3$s for update skip locked)"
            .formatted(table, what, which));
  }
}
