package health.vesper.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A span of time; it never ends before it begins. */
record Span(Instant from, Instant to) {
  Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** The parts that the other span does not cover: before it, after it, both or none. */
  List<Span> without(Span other) {
    if (within(other).isEmpty()) {
      return List.of(this);
    }
    var left = new ArrayList<Span>();
    if (from.isBefore(other.from)) {
      left.add(new Span(from, other.from));
    }
    if (to.isAfter(other.to)) {
      left.add(new Span(other.to, to));
    }
    return left;
  }

  /** The part that both spans share, or nothing when they do not overlap. */
  Optional<Span> within(Span other) {
    var begin = from.isAfter(other.from) ? from : other.from;
    var end = to.isBefore(other.to) ? to : other.to;
    return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
  }
}
