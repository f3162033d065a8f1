package health.vesper.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time range, and operations on several of them. The oracle computes with its own code on
 * purpose.
 */
record TimeRange(Instant from, Instant to) {
  /** Returns an empty list when the range would end before it begins. */
  static List<TimeRange> between(Instant from, Instant to) {
    return from.isBefore(to) ? List.of(new TimeRange(from, to)) : List.of();
  }

  Duration length() {
    return Duration.between(from, to);
  }

  boolean touches(Instant begin, Instant end) {
    return !from.isAfter(end) && !to.isBefore(begin);
  }

  /** Returns the ranges in order, joined where they touch. */
  static List<TimeRange> union(Collection<TimeRange> all) {
    var merged = new ArrayList<TimeRange>();
    for (var next : all.stream().sorted(Comparator.comparing(TimeRange::from)).toList()) {
      var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || next.from.isAfter(last.to)) {
        merged.add(next);
      } else if (next.to.isAfter(last.to)) {
        merged.set(merged.size() - 1, new TimeRange(last.from, next.to));
      }
    }
    return merged;
  }

  /** Returns what the second list does not cover of the first. */
  static List<TimeRange> without(Collection<TimeRange> some, Collection<TimeRange> others) {
    List<TimeRange> left = union(some);
    for (var other : others) {
      left =
          left.stream()
              .flatMap(
                  one ->
                      one.from.isBefore(other.to) && other.from.isBefore(one.to)
                          ? java.util.stream.Stream.concat(
                              between(one.from, other.from).stream(),
                              between(other.to, one.to).stream())
                          : java.util.stream.Stream.of(one))
              .toList();
    }
    return left;
  }

  static Duration length(Collection<TimeRange> all) {
    return union(all).stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
  }

  static Duration longest(Collection<TimeRange> all) {
    return all.stream().map(TimeRange::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }
}
