package health.vesper.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The counted time of one person in one session: the intervals, cut to the session and merged where
 * they overlap, so that two devices count once and the sum is never longer than the session.
 */
record Presence(List<Span> spans) {
  static Presence of(Collection<MeasuredInterval> intervals, Span session) {
    return merged(
        intervals.stream().flatMap(interval -> interval.span().within(session).stream()).toList());
  }

  private static Presence merged(Collection<Span> spans) {
    var ordered = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    var merged = new ArrayList<Span>();
    for (var span : ordered) {
      var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || span.from().isAfter(last.to())) {
        merged.add(span);
      } else if (span.to().isAfter(last.to())) {
        merged.set(merged.size() - 1, new Span(last.from(), span.to()));
      }
    }
    return new Presence(List.copyOf(merged));
  }

  /** The part outside these spans, for example outside breaks. */
  Presence without(Collection<Span> others) {
    var left = spans;
    for (var other : others) {
      left = left.stream().flatMap(span -> span.without(other).stream()).toList();
    }
    return new Presence(left);
  }

  /** The part within these spans. */
  Presence within(Collection<Span> others) {
    return merged(
        spans.stream()
            .flatMap(span -> others.stream().flatMap(other -> span.within(other).stream()))
            .toList());
  }

  Duration time() {
    return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** Exact time, rounded down once, at the end. */
  long minutes() {
    return time().toMinutes();
  }

  Optional<Instant> came() {
    return spans.stream().findFirst().map(Span::from);
  }

  Optional<Instant> went() {
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(spans.size() - 1).to());
  }
}
