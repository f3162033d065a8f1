package health.vesper.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The breaks of one room, as its people are told of them. */
final class BreakLog {
  private final List<TimeRange> over = new ArrayList<>();
  private Instant began;
  private Instant until;

  /** Somebody was told that one began; only the first telling is news. */
  synchronized void began(Instant plannedEnd, Instant at) {
    if (plannedEnd.equals(until) || over.stream().anyMatch(b -> !at.isAfter(b.to()))) {
      return;
    }
    ended(at);
    began = at;
    until = plannedEnd;
  }

  /** Somebody was told that it is over. */
  synchronized void ended(Instant at) {
    if (began != null) {
      over.addAll(TimeRange.between(began, at.isBefore(until) ? at : until));
      began = null;
    }
  }

  /** All of them; one that nobody was told the end of ended when it was to. */
  synchronized List<TimeRange> all() {
    var all = new ArrayList<>(over);
    if (began != null) {
      all.addAll(TimeRange.between(began, until));
    }
    return List.copyOf(all);
  }
}
