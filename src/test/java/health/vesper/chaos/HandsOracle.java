package health.vesper.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks the raised hands of one room after the session. Each page receives the list of hands many
 * times. Of two lists, everybody in the first who cannot have lowered the hand since must be in the
 * second, in the same order, and nobody new may be before them.
 */
final class HandsOracle {
  /** The commands of different people pass their proxies at slightly different moments. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  private final Map<String, List<Showing>> pages = new ConcurrentHashMap<>();
  private final Map<String, List<TimeRange>> lowered = new ConcurrentHashMap<>();

  /**
   * One list of hands that a page received.
   *
   * @param at when the server sent it
   * @param hands the participants whose hands are raised, in order
   */
  record Showing(Instant at, List<String> hands) {}

  /** A page received this list of hands. */
  void shown(String page, Instant at, List<String> hands) {
    pages
        .computeIfAbsent(page, p -> java.util.Collections.synchronizedList(new ArrayList<>()))
        .add(new Showing(at, List.copyOf(hands)));
  }

  /** This person's hand was allowed to go down at some time in this range. */
  void mayGoDown(String participant, Instant from, Instant to) {
    lowered
        .computeIfAbsent(
            participant, p -> java.util.Collections.synchronizedList(new ArrayList<>()))
        .add(new TimeRange(from, to));
  }

  /** The same for a hand that is not known to have been up for the whole time range. */
  void mayGoDownIfNewAt(String participant, Instant from, Instant to) {
    var shown = pages.values().stream().flatMap(List::stream).filter(s -> s.at().isBefore(to));
    var within = new ArrayList<Showing>();
    Showing last = null;
    for (var showing : shown.toList()) {
      if (!showing.at().isBefore(from)) {
        within.add(showing);
      } else if (last == null || showing.at().isAfter(last.at())) {
        last = showing;
      }
    }
    if (last != null) {
      within.add(last);
    }
    if (within.stream().anyMatch(showing -> !showing.hands().contains(participant))) {
      mayGoDown(participant, from, to);
    }
  }

  void judge(Findings findings) {
    pages.forEach(
        (page, showings) -> {
          for (int i = 1; i < showings.size(); i++) {
            judge(page, showings.get(i - 1), showings.get(i), findings);
          }
        });
  }

  private void judge(String page, Showing before, Showing now, Findings findings) {
    var kept = new ArrayList<String>();
    for (var hand : before.hands()) {
      if (!mayBeDown(hand, before.at(), now.at())) {
        kept.add(hand);
      }
    }
    for (var hand : kept) {
      if (now.hands().contains(hand)) {
        findings.count("hands that stayed up");
      } else {
        findings.complain(
            Fault.LOST_HANDS, "%s is not up for %s: %s, %s".formatted(hand, page, before, now));
      }
    }
    var inOrder = now.hands().stream().filter(kept::contains).toList();
    if (!inOrder.equals(kept.stream().filter(now.hands()::contains).toList())
        || hasNewHandAhead(before, now, kept)) {
      findings.complain(Fault.MISPLACED_HANDS, "for %s: %s, then %s".formatted(page, before, now));
    }
  }

  private boolean hasNewHandAhead(Showing before, Showing now, List<String> kept) {
    Set<String> known = new HashSet<>(before.hands());
    var newcomerSeen = false;
    for (var hand : now.hands()) {
      newcomerSeen =
          newcomerSeen || !(known.contains(hand) || mayBeDown(hand, before.at(), now.at()));
      if (newcomerSeen && kept.contains(hand)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeDown(String hand, Instant from, Instant to) {
    return lowered.getOrDefault(hand, List.of()).stream()
        .anyMatch(s -> s.touches(from.minus(SLACK), to.plus(SLACK)));
  }
}
