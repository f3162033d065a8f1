package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionChart;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who was there, computed from what was measured: never stored, so it can never disagree with the
 * ledger. Time counts from the planned start to the planned end, or to the moment when the session
 * was ended for everybody, whichever came first.
 */
record AttendanceSheet(boolean live, List<Line> lines) {

  /** One measured stay as shown: without an end while it goes on. */
  record Interval(Instant from, Instant to) {}

  /** A correction with its reason; what was measured stays beside it. */
  record Corrected(int minutes, String reason, String by, Instant at) {}

  /** One client's evening. */
  record Line(
      UUID userId,
      String legalName,
      String groupName,
      List<Interval> intervals,
      long minutes,
      Integer correctedMinutes,
      Mark mark,
      String why,
      List<Corrected> corrections) {}

  static AttendanceSheet of(
      SessionChart chart, Collection<Stay> stays, Collection<Correction> corrections, Instant now) {
    var live = chart.live(now);
    var lines =
        chart.clients().stream()
            .map(
                client ->
                    line(
                        client,
                        chart,
                        stays.stream().filter(s -> s.person().equals(client.id())).toList(),
                        corrections.stream().filter(c -> c.person().equals(client.id())).toList(),
                        live))
            .toList();
    return new AttendanceSheet(live, lines);
  }

  private static Line line(
      SessionChart.Client client,
      SessionChart chart,
      List<Stay> stays,
      List<Correction> corrections,
      boolean live) {
    var session = counted(chart);
    var presence = Presence.of(stays, session);
    var inside = stays.stream().anyMatch(Stay::open);
    var rules = chart.rules();
    var judged =
        Judgement.of(
            presence,
            session,
            rules.door().graceMinutes(),
            rules.earlyLeaveMinutes(),
            chart.zone(),
            inside,
            live);
    var said =
        corrections.stream()
            .sorted(Comparator.comparing(Correction::at))
            .map(Correction::shown)
            .toList();
    return new Line(
        client.id().value(),
        client.legalName(),
        client.groupName(),
        stays.stream()
            .sorted(Comparator.comparing(Stay::from))
            .map(s -> new Interval(s.from(), s.open() ? null : s.until()))
            .toList(),
        presence.minutes(),
        said.isEmpty() ? null : said.get(said.size() - 1).minutes(),
        judged.mark(),
        judged.why(),
        said);
  }

  private static Span counted(SessionChart chart) {
    var end = chart.endsAt();
    var ended = chart.endedAt();
    if (ended != null && ended.isBefore(end)) {
      end = ended.isBefore(chart.startsAt()) ? chart.startsAt() : ended;
    }
    return new Span(chart.startsAt(), end);
  }

  /** How long the session was planned: no correction goes above it. */
  static long longest(SessionChart chart) {
    return Duration.between(chart.startsAt(), chart.endsAt()).toMinutes();
  }

  boolean lists(UserId person) {
    return lines.stream().anyMatch(line -> line.userId().equals(person.value()));
  }

  /** Everything that an attestation vouches for, and nothing that only the clock changes. */
  String essence() {
    var text = new StringBuilder();
    for (var line : lines.stream().sorted(Comparator.comparing(Line::userId)).toList()) {
      text.append(line.userId()).append(line.mark()).append(line.intervals());
      for (var c : line.corrections()) {
        text.append(' ').append(c.minutes()).append('@').append(c.at());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
