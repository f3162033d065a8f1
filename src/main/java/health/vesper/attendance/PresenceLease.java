package health.vesper.attendance;

import health.vesper.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  /**
   * Says that everybody who is in a room of this node is still there; how many they are. Waits for
   * nobody: who writes the ends of several stays has some of them and wants the others, and each
   * would wait for the other. A stay that is just being written is renewed the next time.
   */
  @Transactional
  public int renew(Instant now) {
    return em.createNativeQuery(
            "update presence_interval set last_seen = ?1 where id in (select id from"
                + " presence_interval where node = ?2 and incarnation = ?3 and still_open"
                + " and last_seen < ?1 for update skip locked)")
        .setParameter(1, now)
        .setParameter(2, node.name())
        .setParameter(3, node.incarnation())
        .executeUpdate();
  }

  /** Says that the breaks and step-outs of this node go on; how many they are. */
  @Transactional
  public int renewInterludes(Instant now) {
    var renewed = 0;
    for (var table : INTERLUDES) {
      renewed +=
          em.createNativeQuery(
                  "update "
                      + table
                      + " set last_seen = ?1 where node = ?2 and incarnation = ?3"
                      + " and ended_at is null and last_seen < ?1")
              .setParameter(1, now)
              .setParameter(2, node.name())
              .setParameter(3, node.incarnation())
              .executeUpdate();
    }
    return renewed;
  }

  /**
   * Closes the stays that an earlier life of this node, or a node not heard of for three leases,
   * left open; how many they were.
   */
  @Transactional
  public int recover(Instant now) {
    for (var table : INTERLUDES) {
      em.createNativeQuery(
              "update "
                  + table
                  + " set ended_at = last_seen, abandoned = true where ended_at is null"
                  + " and ((node = ?1 and incarnation <> ?2) or (node <> ?1 and last_seen < ?3))")
          .setParameter(1, node.name())
          .setParameter(2, node.incarnation())
          .setParameter(3, now.minus(length().multipliedBy(LEASES_UNTIL_DEAD)))
          .executeUpdate();
    }
    return em.createNativeQuery(
            "update presence_interval set left_at = last_seen, how = 'lease-ran-out',"
                + " still_open = null where still_open"
                + " and ((node = ?1 and incarnation <> ?2) or (node <> ?1 and last_seen < ?3))")
        .setParameter(1, node.name())
        .setParameter(2, node.incarnation())
        .setParameter(3, now.minus(length().multipliedBy(LEASES_UNTIL_DEAD)))
        .executeUpdate();
  }
}
