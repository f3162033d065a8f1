package health.vesper.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Computes the correct result of a person's visits. It knows the rules and what passed the proxy,
 * and reads nothing that the server stored. A presence interval lasts from the moment when the
 * server said that the person is inside to the moment when the server last received data from them.
 * A silence is no absence when the next connection ended it before the server had to notice it. A
 * killed server does not know what happened after its last lease.
 */
final class Oracle {
  /** The server considers nobody gone before this time, see {@code ClientConnection.DEAD_AFTER}. */
  static final Duration SILENCE = Duration.ofSeconds(12);

  /** The server checks once a second, and the machine may be busy. */
  static final Duration LOOK = Duration.ofSeconds(2);

  /** How old the last lease may be when the server is killed. */
  static final Duration LEASE = Duration.ofSeconds(7);

  /** By how much an attendance sheet may differ. */
  static final Duration TOLERANCE = Duration.ofSeconds(10);

  /** The time that a restart adds to the reconnect window. */
  static final Duration RESTART = Duration.ofSeconds(30);

  /** A change of a room is stored within this time. */
  private static final Duration WRITTEN = Duration.ofSeconds(3);

  /** Shorter parts of a wrong attendance sheet do not help to explain it. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  private final Duration reconnectWindow;
  private final List<Instant> kills;
  private final Findings findings;

  Oracle(Duration reconnectWindow, List<Instant> kills, Findings findings) {
    this.reconnectWindow = reconnectWindow;
    this.kills = List.copyOf(kills);
    this.findings = findings;
  }

  /** When a person was certainly inside, when they possibly were, and the visits that prove it. */
  record Presence(List<TimeRange> certain, List<TimeRange> possible, List<Visit> visits) {
    List<TimeRange> atMost() {
      return TimeRange.union(
          java.util.stream.Stream.concat(certain.stream(), possible.stream()).toList());
    }
  }

  /**
   * Computes when this person was inside.
   *
   * @param visits in the order in which the server greeted them
   */
  Presence presence(List<Visit> visits) {
    var certain = new ArrayList<TimeRange>();
    var possible = new ArrayList<TimeRange>();
    var inside = visits.stream().filter(visit -> visit.inside() != null).toList();
    for (int i = 0; i < inside.size(); i++) {
      var visit = inside.get(i);
      var next = i + 1 < inside.size() ? inside.get(i + 1) : null;
      certain.addAll(TimeRange.between(visit.inside(), visit.heard()));
      possible.addAll(TimeRange.between(visit.insideAtTheEarliest(), visit.inside()));
      var end = next == null ? visit.ended() : next.inside();
      if (end != null) {
        after(visit, next, end, certain, possible);
      }
    }
    return new Presence(TimeRange.union(certain), TimeRange.without(possible, certain), inside);
  }

  /** Decides what counts of the time between the last data on one connection and the next event. */
  private void after(
      Visit visit, Visit next, Instant end, List<TimeRange> certain, List<TimeRange> possible) {
    var silence = Duration.between(visit.heard(), end);
    if (isKilled(visit)) {
      var kill = visit.ended();
      var lease = kill.minus(LEASE);
      certain.removeIf(s -> s.from().equals(visit.inside()));
      certain.addAll(TimeRange.between(visit.inside(), earlier(visit.heard(), lease)));
      possible.addAll(
          TimeRange.between(later(visit.inside(), earlier(visit.heard(), lease)), kill));
    } else if (visit.code() == Visit.SESSION_ENDED) {
      (silence.compareTo(SILENCE) < 0 ? certain : possible)
          .addAll(TimeRange.between(visit.heard(), visit.ended()));
    } else if (next == null || visit.wasKnownToBeLost(end)) {
      return;
    } else if (silence.compareTo(SILENCE) < 0) {
      certain.addAll(TimeRange.between(visit.heard(), end));
    } else if (silence.compareTo(SILENCE.plus(LOOK)) < 0) {
      possible.addAll(TimeRange.between(visit.heard(), end));
    }
  }

  private boolean isKilled(Visit visit) {
    return visit.ended() != null
        && visit.code() == Link.NO_CODE
        && kills.stream()
            .anyMatch(kill -> Duration.between(kill, visit.ended()).abs().compareTo(LOOK) < 0);
  }

  /** Compares one person's line of the attendance sheet, and reports a fault where it is wrong. */
  void compare(String who, Presence presence, List<TimeRange> breaks, SheetLine line) {
    var certain = TimeRange.without(presence.certain(), breaks);
    var atMost = TimeRange.without(presence.atMost(), breaks);
    var sheet = line.counted();
    var tooMuch = TimeRange.without(sheet, atMost);
    var tooLittle = TimeRange.without(certain, sheet);
    var least = TimeRange.length(certain);
    var most = TimeRange.length(atMost);
    var counted = TimeRange.length(sheet);
    var astray =
        counted.compareTo(least) < 0
            ? least.minus(counted)
            : counted.compareTo(most) > 0 ? counted.minus(most) : Duration.ZERO;
    var longest = later(TimeRange.longest(tooMuch), TimeRange.longest(tooLittle));
    findings.minutes(later(astray, longest), most.minus(least));
    if (astray.compareTo(TOLERANCE) > 0 || longest.compareTo(TOLERANCE) > 0) {
      findings.complain(
          Fault.WRONG_MINUTES,
          "%s was present for %s to %s, the sheet says %s; too much %s, too little %s; intervals %s, visits %s"
              .formatted(
                  who,
                  least,
                  most,
                  counted,
                  worthTelling(tooMuch),
                  worthTelling(tooLittle),
                  line.intervals(),
                  presence.visits()));
    }
    if (line.minutes() != counted.toMinutes()) {
      findings.complain(
          Fault.WRONG_MINUTES,
          "%s has intervals of %s and %d minutes".formatted(who, counted, line.minutes()));
    }
  }

  private static List<TimeRange> worthTelling(List<TimeRange> pieces) {
    return pieces.stream().filter(piece -> piece.length().compareTo(WORTH_TELLING) > 0).toList();
  }

  /**
   * Checks every return. A return within the reconnect window must find the seat. A later return
   * must not.
   */
  void returns(String who, List<Visit> visits, List<Instant> refusedAsFull) {
    Visit before = null;
    for (var visit : visits) {
      if (before != null && !before.mayHaveLeft() && !visit.cameAfterTheEndOf(before)) {
        judge(who, before, visit);
      }
      before = visit.inside() == null ? null : visit;
      reportIfClosedTooSoon(who, visit);
    }
    for (var at : refusedAsFull) {
      visits.stream()
          .filter(v -> v.inside() != null && v.greeted().isBefore(at))
          .reduce((first, second) -> second)
          .filter(v -> !v.mayHaveLeft() && at.isBefore(keptAtLeastUntil(v)))
          .ifPresent(
              v ->
                  findings.complain(
                      Fault.LOST_SEATS, who + " was back in time, but all seats were taken"));
    }
  }

  private void judge(String who, Visit before, Visit now) {
    if (now.greeted().isBefore(keptAtLeastUntil(before))) {
      findings.count("returns in time");
      if (!now.continued()) {
        findings.complain(
            Fault.LOST_SEATS, who + " was back in time, but had to wait: " + before + now);
      }
    } else if (now.greeted().isAfter(keptAtMostUntil(before))) {
      findings.count("returns after the reconnect window");
      if (now.continued()) {
        findings.complain(Fault.SEATS_KEPT_TOO_LONG, who + " came back too late: " + before + now);
      }
    }
  }

  private void reportIfClosedTooSoon(String who, Visit visit) {
    if (visit.code() == Visit.SILENT
        && Duration.between(visit.heard(), visit.ended()).compareTo(SILENCE.minus(LOOK)) < 0) {
      findings.complain(Fault.CLOSED_TOO_SOON, who + " had sent data in time: " + visit);
    }
  }

  /** Reports when this person's hand may have gone down with the seat, or before it was on disk. */
  void handsMayGoDown(List<Visit> visits, Set<String> ids, HandsOracle hands, Instant end) {
    for (int i = 0; i < visits.size(); i++) {
      var visit = visits.get(i);
      var next = i + 1 < visits.size() ? visits.get(i + 1) : null;
      var back = next == null ? end : next.greeted();
      if (visit.mayHaveLeft()) {
        var gone = visit.ended() == null ? back : visit.ended();
        ids.forEach(id -> hands.mayGoDown(id, visit.heard(), gone));
      }
      if (visit.code() != Visit.LEFT && back.isAfter(keptAtLeastUntil(visit))) {
        ids.forEach(id -> hands.mayGoDown(id, keptAtLeastUntil(visit), back));
      }
    }
    for (var kill : kills) {
      ids.forEach(id -> hands.mayGoDownIfNewAt(id, kill.minus(WRITTEN), kill));
    }
  }

  /** The earliest time at which the seat can be given up. */
  Instant keptAtLeastUntil(Visit visit) {
    var noticed = visit.heard().plus(SILENCE);
    if (visit.ended() != null && visit.ended().isBefore(noticed)) {
      noticed = visit.ended();
    }
    return noticed.plus(reconnectWindow).minusSeconds(1);
  }

  /** The latest time until which the seat can be kept. */
  private Instant keptAtMostUntil(Visit visit) {
    if (isKilled(visit) || kills.stream().anyMatch(kill -> kill.isAfter(visit.heard()))) {
      // The reconnect window begins only when somebody opens the room again.
      return Instant.MAX;
    }
    return visit.heard().plus(SILENCE).plus(reconnectWindow).plus(LOOK).plus(LOOK);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
