package health.vesper.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The breaks of one room, as the server announced them to its participants. */
final class BreakLog {
  private final List<TimeRange> over = new ArrayList<>();
  private Instant began;
  private Instant until;

  /**
   * The server announced the start of a break to one person. Only the first announcement counts.
   */
  synchronized void began(Instant plannedEnd, Instant at) {
    if (plannedEnd.equals(until) || over.stream().anyMatch(b -> !at.isAfter(b.to()))) {
      return;
    }
    ended(at);
    began = at;
    until = plannedEnd;
  }

  /** The server announced the end of the break to one person. */
  synchronized void ended(Instant at) {
    if (began != null) {
      over.addAll(TimeRange.between(began, at.isBefore(until) ? at : until));
      began = null;
    }
  }

  /** Returns all breaks. A break whose end was never announced ended at its planned time. */
  synchronized List<TimeRange> all() {
    var all = new ArrayList<>(over);
    if (began != null) {
      all.addAll(TimeRange.between(began, until));
    }
    return List.copyOf(all);
  }
}
