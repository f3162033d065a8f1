package health.vesper.schedule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the sessions around now belongs on somebody's page for tonight. */
public final class Tonight {
  private Tonight() {}

  /**
   * Today's sessions, those that still run past midnight, and each group's next one. "Today" is the
   * date on the wall where the group meets.
   */
  public static List<SessionDetails> of(List<SessionDetails> earliestFirst, Instant now) {
    var hasNext = new HashSet<GroupId>();
    return earliestFirst.stream().filter(details -> belongs(details, now, hasNext)).toList();
  }

  private static boolean belongs(SessionDetails details, Instant now, Set<GroupId> hasNext) {
    var today = now.atZone(details.zone()).toLocalDate();
    if (!details.isOver(now) && now.isBefore(details.startsAt())) {
      return hasNext.add(details.group()) || details.day().equals(today);
    }
    return details.day().equals(today) || !details.isOver(now);
  }
}
