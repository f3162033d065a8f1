package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SupportEvent;
import java.util.Comparator;
import java.util.List;

/**
 * Who leads the room. By right the first facilitator of the schedule who comes in, until they hand
 * over or leave for good. A drop is no decision: while the connection is lost whoever else
 * moderates here leads in their place, and gives it back. Leading is a word for the others to go
 * by; all who moderate may do the same.
 */
final class Lead {
  private Participant byRight;
  private Participant told;

  /** Who leads now, or null when nobody is here who could. */
  Participant among(List<Participant> inside) {
    if (leadsNow(byRight)) {
      return byRight;
    }
    if (leadsNow(told)) {
      return told;
    }
    return inside.stream()
        .filter(Lead::leadsNow)
        .min(Comparator.comparing(who -> who.role() != RoomRole.FACILITATOR))
        .orElse(null);
  }

  private static boolean leadsNow(Participant who) {
    return who != null && who.isPresent() && who.moderates();
  }

  /** The schedule says who leads, not who came first: a co-facilitator only keeps the place. */
  void enter(Participant who) {
    if (byRight == null && who.role() == RoomRole.FACILITATOR) {
      byRight = who;
    }
  }

  /** Gone for good: the right passes to whoever leads then. */
  void depart(Participant who, List<Participant> stillInside) {
    if (byRight == who) {
      byRight = null;
      byRight = among(stillInside);
    }
  }

  void handTo(Participant who) {
    byRight = who;
  }

  /** Who leads by right, present or away; null when nobody does. */
  Participant byRight() {
    return byRight;
  }

  /** Tells everybody, and the records, when somebody else leads than was told last. */
  void settle(CommandContext turn, List<Participant> inside) {
    var now = among(inside);
    if (now != told) {
      turn.record(new DurableEvent.LeadPassed(key(told), key(now), turn.now()));
      told = now;
      turn.tellAll(new SupportEvent.LeadChanged(now == null ? null : now.id()));
    }
  }

  private static PersonKey key(Participant who) {
    return who == null ? null : who.key();
  }
}
