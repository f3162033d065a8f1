package health.vesper.schedule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the evenings around now belongs on somebody's page for tonight. */
public final class Tonight {
  private Tonight() {}

  /**
   * Today's evenings, those that still run past midnight, and each group's next one. "Today" is the
   * date on the wall where the group meets.
   */
  public static List<SessionDetails> of(List<SessionDetails> earliestFirst, Instant now) {
    var hasNext = new HashSet<GroupId>();
    return earliestFirst.stream().filter(evening -> belongs(evening, now, hasNext)).toList();
  }

  private static boolean belongs(SessionDetails evening, Instant now, Set<GroupId> hasNext) {
    var today = now.atZone(evening.zone()).toLocalDate();
    if (!evening.isOver(now) && now.isBefore(evening.startsAt())) {
      return hasNext.add(evening.group()) || evening.day().equals(today);
    }
    return evening.day().equals(today) || !evening.isOver(now);
  }
}
