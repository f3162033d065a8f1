package health.vesper.attendance;

import health.vesper.identity.UserId;
import java.util.Collection;
import java.util.List;

/**
 * Everything that was measured in one session.
 *
 * @param presence who was in the room, from when to when
 * @param stepOuts who had stepped out, within that
 * @param breaks when nobody's minutes counted
 */
record MeasuredTimes(
    List<MeasuredInterval> presence, List<MeasuredInterval> stepOuts, List<Break> breaks) {
  /** A break; while it is open, {@code span} ends at its last lease. */
  record Break(Span span, boolean open) {
    static Break of(SessionBreak measured) {
      return new Break(new Span(measured.from(), measured.until()), measured.isOpen());
    }
  }

  /** What was measured of one person. */
  MeasuredTimes of(UserId person) {
    return new MeasuredTimes(of(presence, person), of(stepOuts, person), breaks);
  }

  List<Span> breakSpans() {
    return breaks.stream().map(Break::span).toList();
  }

  private static List<MeasuredInterval> of(Collection<MeasuredInterval> all, UserId person) {
    return all.stream().filter(interval -> interval.person().equals(person)).toList();
  }
}
