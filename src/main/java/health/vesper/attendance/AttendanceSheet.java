package health.vesper.attendance;

import health.vesper.schedule.SessionChart;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was in the session, computed from the presence ledger: never stored, so it can never disagree
 * with the ledger. Time counts from the planned start to the planned end, or to the moment when the
 * session was ended for everybody, whichever came first.
 */
record AttendanceSheet(boolean live, List<Interval> breaks, List<AttendanceLine> lines) {

  /** One measured interval as shown: without an end while it is open. */
  record Interval(Instant from, @Nullable Instant to) {
    static Interval of(MeasuredInterval interval) {
      return new Interval(interval.from(), interval.open() ? null : interval.until());
    }

    static Interval of(MeasuredTimes.Break pause) {
      return new Interval(pause.span().from(), pause.open() ? null : pause.span().to());
    }
  }

  /** A correction with its reason; the measured minutes are shown beside it. */
  record CorrectionView(int minutes, String reason, String by, Instant at) {}

  /**
   * One client's attendance.
   *
   * @param minutes the minutes that count: with the group and in step-outs, without breaks
   * @param mark the status, under the name that the page reads
   */
  record AttendanceLine(
      UUID userId,
      String legalName,
      String groupName,
      List<Interval> intervals,
      List<Interval> stepOuts,
      long minutes,
      long groupMinutes,
      long individualMinutes,
      @Nullable Integer correctedMinutes,
      AttendanceStatus mark,
      String why,
      List<CorrectionView> corrections) {}

  static AttendanceSheet of(
      SessionChart chart, MeasuredTimes measured, Collection<Correction> corrections, Instant now) {
    var live = chart.live(now);
    var lines =
        chart.clients().stream()
            .map(
                client ->
                    line(
                        client,
                        chart,
                        measured.of(client.id()),
                        corrections.stream().filter(c -> c.person().equals(client.id())).toList(),
                        live))
            .toList();
    return new AttendanceSheet(live, inOrder(measured.breaks()), lines);
  }

  private static AttendanceLine line(
      SessionChart.Client client,
      SessionChart chart,
      MeasuredTimes measured,
      List<Correction> corrections,
      boolean live) {
    var session = counted(chart);
    var presence = Presence.of(measured.presence(), session);
    var minutes = Minutes.of(presence, measured);
    var inside = measured.presence().stream().anyMatch(MeasuredInterval::open);
    var rules = chart.rules();
    var evaluation =
        AttendanceEvaluation.of(
            presence,
            session,
            rules.door().graceMinutes(),
            rules.earlyLeaveMinutes(),
            chart.zone(),
            inside,
            live);
    var shown =
        corrections.stream()
            .sorted(Comparator.comparing(Correction::at))
            .map(Correction::shown)
            .toList();
    return new AttendanceLine(
        client.id().value(),
        client.legalName(),
        client.groupName(),
        intervals(measured.presence()),
        intervals(measured.stepOuts()),
        minutes.total(),
        minutes.group(),
        minutes.individual(),
        shown.isEmpty() ? null : shown.get(shown.size() - 1).minutes(),
        evaluation.status(),
        evaluation.why(),
        shown);
  }

  private static List<Interval> intervals(List<MeasuredInterval> intervals) {
    return intervals.stream()
        .sorted(Comparator.comparing(MeasuredInterval::from))
        .map(Interval::of)
        .toList();
  }

  private static List<Interval> inOrder(List<MeasuredTimes.Break> breaks) {
    return breaks.stream().map(Interval::of).sorted(Comparator.comparing(Interval::from)).toList();
  }

  private static Span counted(SessionChart chart) {
    var end = chart.endsAt();
    var ended = chart.endedAt();
    if (ended != null && ended.isBefore(end)) {
      end = ended.isBefore(chart.startsAt()) ? chart.startsAt() : ended;
    }
    return new Span(chart.startsAt(), end);
  }

  /** The planned length in minutes; a correction may not be longer. */
  static long longest(SessionChart chart) {
    return Duration.between(chart.startsAt(), chart.endsAt()).toMinutes();
  }

  /**
   * The text that an attestation signs: everything that is recorded, and nothing that changes with
   * the time of day alone.
   */
  String canonicalText() {
    var text = new StringBuilder();
    for (var line : lines.stream().sorted(Comparator.comparing(AttendanceLine::userId)).toList()) {
      text.append(line.userId()).append(line.mark()).append(line.intervals());
      if (!line.stepOuts().isEmpty()) {
        text.append(" step-outs ").append(line.stepOuts());
      }
      for (var c : line.corrections()) {
        text.append(' ').append(c.minutes()).append('@').append(c.at());
      }
      text.append('\n');
    }
    if (!breaks.isEmpty()) {
      text.append("breaks ").append(breaks);
    }
    return text.toString();
  }
}
