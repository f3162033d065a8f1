package health.vesper.access;

import health.vesper.identity.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The checks that wait for the next round: which people, and since when events may be missing.
 * Threads: any.
 */
final class PendingChecks {
  private final Set<UserId> people = new HashSet<>();
  private boolean all;
  private Instant missedSince;

  /**
   * The checks of one round.
   *
   * @param missedSince null when no events are missing
   */
  record Taken(Set<UserId> people, boolean all, Instant missedSince) {
    Taken {
      people = Set.copyOf(people);
    }
  }

  synchronized void add(UserId person) {
    people.add(person);
  }

  synchronized void addAll() {
    all = true;
  }

  synchronized void addMissed(Instant since) {
    missedSince = missedSince == null || since.isBefore(missedSince) ? since : missedSince;
  }

  synchronized boolean isEmpty() {
    return people.isEmpty() && !all && missedSince == null;
  }

  synchronized Taken take() {
    var taken = new Taken(people, all, missedSince);
    people.clear();
    all = false;
    missedSince = null;
    return taken;
  }

  synchronized void putBack(Taken taken) {
    people.addAll(taken.people());
    all |= taken.all();
    if (taken.missedSince() != null) {
      addMissed(taken.missedSince());
    }
  }
}
