package health.vesper.room.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Events that wait to be written, in order and not without bound: when there are too many, the
 * newest that is not owed is given up. Owed are the presence, since it is somebody's time in the
 * group, and the removal, since it must hold after a restart too.
 */
final class PendingEvents {
  private final int bound;
  private final Deque<DurableEvent> events = new ArrayDeque<>();

  PendingEvents(int bound) {
    this.bound = bound;
  }

  /** Keeps the event; answers what had to be given up for it, or null. */
  DurableEvent add(DurableEvent event) {
    if (events.size() < bound) {
      events.addLast(event);
      return null;
    }
    var victim = isOwed(event) ? newestThatIsNotOwed() : event;
    if (victim == null) {
      return event;
    }
    if (victim != event) {
      events.removeLastOccurrence(victim);
      events.addLast(event);
    }
    return victim;
  }

  private DurableEvent newestThatIsNotOwed() {
    var newestFirst = events.descendingIterator();
    while (newestFirst.hasNext()) {
      var event = newestFirst.next();
      if (!isOwed(event)) {
        return event;
      }
    }
    return null;
  }

  private static boolean isOwed(DurableEvent event) {
    return event instanceof DurableEvent.Admitted
        || event instanceof DurableEvent.Returned
        || event instanceof DurableEvent.Dropped
        || event instanceof DurableEvent.Left
        || event instanceof DurableEvent.Removed
        || event instanceof DurableEvent.PutOut
        || event instanceof DurableEvent.BreakBegan
        || event instanceof DurableEvent.BreakEnded
        || event instanceof DurableEvent.SteppedOut
        || event instanceof DurableEvent.CameBack
        || event instanceof DurableEvent.CrisisOpened
        || event instanceof DurableEvent.Ended;
  }

  /** Takes out all, the oldest first: they are about to be written. */
  List<DurableEvent> takeAll() {
    var all = List.copyOf(events);
    events.clear();
    return all;
  }

  /** Puts back, in front, what could not be written after all. */
  void putBack(List<DurableEvent> oldest) {
    for (int i = oldest.size() - 1; i >= 0; i--) {
      events.addFirst(oldest.get(i));
    }
  }

  /** Takes out the admissions that wait: they are not retried behind anybody's back. */
  List<DurableEvent.Admitted> takeAdmissions() {
    var admissions = new ArrayList<DurableEvent.Admitted>();
    events.removeIf(
        event -> event instanceof DurableEvent.Admitted admitted && admissions.add(admitted));
    return admissions;
  }

  int size() {
    return events.size();
  }
}
