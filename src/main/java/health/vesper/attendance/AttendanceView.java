package health.vesper.attendance;

import health.vesper.schedule.SessionChart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The attendance sheet as staff read it. */
public record AttendanceView(
    UUID sessionId,
    String title,
    Instant startsAt,
    Instant endsAt,
    String zone,
    boolean live,
    Attested attested,
    List<AttendanceSheet.Interval> breaks,
    List<AttendanceSheet.Line> lines) {

  /**
   * Who attested it.
   *
   * @param outdated whether the sheet has changed since
   */
  public record Attested(String by, Instant at, boolean outdated) {}

  static AttendanceView of(SessionChart chart, AttendanceSheet sheet, Attested attested) {
    return new AttendanceView(
        chart.id().value(),
        chart.title(),
        chart.startsAt(),
        chart.endsAt(),
        chart.zone().getId(),
        sheet.live(),
        attested,
        sheet.breaks(),
        sheet.lines());
  }
}
