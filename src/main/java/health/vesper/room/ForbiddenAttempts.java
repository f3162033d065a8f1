package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What people asked for that is not theirs to ask. The first time is on record at once; what the
 * same person asks again within a minute is counted and put on record as one line when the minute
 * is over, so that nobody fills the trail by asking forty times a second.
 */
final class ForbiddenAttempts {
  static final Duration BURST = Duration.ofMinutes(1);

  private final Map<Offence, Burst> bursts = new HashMap<>();

  void commit(CommandContext turn, Participant who, String command) {
    var offence = new Offence(who.key(), command);
    var burst = bursts.get(offence);
    if (burst != null) {
      burst.again++;
      burst.last = turn.now();
    } else {
      bursts.put(offence, new Burst(turn.now()));
      turn.record(new DurableEvent.Forbidden(who.key(), command, turn.now()));
    }
  }

  /** Puts on record what was counted in bursts that are over. */
  void settle(CommandContext turn) {
    bursts.entrySet().removeIf(one -> isOver(one.getKey(), one.getValue(), turn));
  }

  private static boolean isOver(Offence offence, Burst burst, CommandContext turn) {
    if (burst.began.plus(BURST).isAfter(turn.now())) {
      return false;
    }
    if (burst.again > 0) {
      turn.record(
          new DurableEvent.Forbidden(offence.who(), offence.command(), burst.again, burst.last));
    }
    return true;
  }

  private record Offence(PersonKey who, String command) {}

  private static final class Burst {
    private final Instant began;
    private Instant last;
    private int again;

    Burst(Instant began) {
      this.began = began;
      this.last = began;
    }
  }
}
