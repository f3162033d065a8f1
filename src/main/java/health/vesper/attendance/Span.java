package health.vesper.attendance;

import java.time.Duration;
import java.time.Instant;
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

  /** What both have in common, or nothing when they do not touch. */
  Optional<Span> within(Span other) {
    var begin = from.isAfter(other.from) ? from : other.from;
    var end = to.isBefore(other.to) ? to : other.to;
    return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
  }
}
