package health.vesper.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From here to there; never backwards. */
record Span(Instant from, Instant to) {
  Span {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  Duration length() {
    return Duration.between(from, to);
  }

  /** What of it the other does not cover: before, after, both or nothing. */
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

  /** What both have in common, or nothing when they do not touch. */
  Optional<Span> within(Span other) {
    var begin = from.isAfter(other.from) ? from : other.from;
    var end = to.isBefore(other.to) ? to : other.to;
    return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
  }
}
