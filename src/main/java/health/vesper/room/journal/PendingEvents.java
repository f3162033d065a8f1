package health.vesper.room.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Events that wait to be written, in order and bounded. When there are too many, the newest event
 * that is not protected is dropped. Protected are presence, because it is a person's time in the
 * group, and removals, because they must hold after a restart.
 */
final class PendingEvents {
  private final int bound;
  private final Deque<DurableEvent> events = new ArrayDeque<>();

  PendingEvents(int bound) {
    this.bound = bound;
  }

  /** Adds the event. Returns the event that had to be dropped for it, or null. */
  DurableEvent add(DurableEvent event) {
    if (events.size() < bound) {
      events.addLast(event);
      return null;
    }
    var victim = isProtected(event) ? newestUnprotected() : event;
    if (victim == null) {
      return event;
    }
    if (victim != event) {
      events.removeLastOccurrence(victim);
      events.addLast(event);
    }
    return victim;
  }

  private DurableEvent newestUnprotected() {
    var newestFirst = events.descendingIterator();
    while (newestFirst.hasNext()) {
      var event = newestFirst.next();
      if (!isProtected(event)) {
        return event;
      }
    }
    return null;
  }

  private static boolean isProtected(DurableEvent event) {
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

  /** Takes out all events, the oldest first. */
  List<DurableEvent> takeAll() {
    var all = List.copyOf(events);
    events.clear();
    return all;
  }

  /** Puts events that could not be written back in front. */
  void putBack(List<DurableEvent> oldest) {
    for (int i = oldest.size() - 1; i >= 0; i--) {
      events.addFirst(oldest.get(i));
    }
  }

  /** Takes out the admissions, because an admission is never retried. */
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
