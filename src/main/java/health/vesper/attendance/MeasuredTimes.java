package health.vesper.attendance;

import health.vesper.identity.UserId;
import java.util.Collection;
import java.util.List;

/**
 * Everything that was measured in one session.
 *
 * @param stays who was inside, from when to when
 * @param stepOuts who was aside, within that
 * @param breaks when nobody's minutes counted
 */
record MeasuredTimes(
    List<MeasuredInterval> stays, List<MeasuredInterval> stepOuts, List<Break> breaks) {
  /** A break; open while it goes on, and then {@code span} ends where it was last known to. */
  record Break(Span span, boolean open) {
    static Break of(SessionBreak measured) {
      return new Break(new Span(measured.from(), measured.until()), measured.open());
    }
  }

  /** One person's part of it. */
  MeasuredTimes of(UserId person) {
    return new MeasuredTimes(theirs(stays, person), theirs(stepOuts, person), breaks);
  }

  List<Span> breakSpans() {
    return breaks.stream().map(Break::span).toList();
  }

  private static List<MeasuredInterval> theirs(Collection<MeasuredInterval> all, UserId person) {
    return all.stream().filter(stay -> stay.person().equals(person)).toList();
  }
}
