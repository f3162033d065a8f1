package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Commands that people sent without the right to do so. The first attempt is recorded at once.
 * Further ones of the same kind within a minute are counted and recorded as one line, so that
 * nobody can fill the audit trail by repeating a command.
 */
final class ForbiddenAttempts {
  static final Duration BURST = Duration.ofMinutes(1);

  private final Map<Attempt, Burst> bursts = new HashMap<>();

  void add(CommandContext context, Participant participant, String command) {
    var attempt = new Attempt(participant.key(), command);
    var burst = bursts.get(attempt);
    if (burst != null) {
      burst.repeated++;
      burst.last = context.now();
    } else {
      bursts.put(attempt, new Burst(context.now()));
      context.record(new DurableEvent.Forbidden(participant.key(), command, context.now()));
    }
  }

  /** Records the repeated attempts of bursts that are over. */
  void recordRepeated(CommandContext context) {
    bursts.entrySet().removeIf(each -> isOver(each.getKey(), each.getValue(), context));
  }

  private static boolean isOver(Attempt attempt, Burst burst, CommandContext context) {
    if (burst.began.plus(BURST).isAfter(context.now())) {
      return false;
    }
    if (burst.repeated > 0) {
      context.record(
          new DurableEvent.Forbidden(
              attempt.person(), attempt.command(), burst.repeated, burst.last));
    }
    return true;
  }

  private record Attempt(PersonKey person, String command) {}

  private static final class Burst {
    private final Instant began;
    private Instant last;
    private int repeated;

    Burst(Instant began) {
      this.began = began;
      this.last = began;
    }
  }
}
