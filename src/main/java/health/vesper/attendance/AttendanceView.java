package health.vesper.attendance;

import health.vesper.schedule.SessionChart;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attendance sheet as staff read it. */
public record AttendanceView(
    UUID sessionId,
    String title,
    Instant startsAt,
    Instant endsAt,
    String zone,
    boolean live,
    @Nullable AttestationView attested,
    List<AttendanceSheet.Interval> breaks,
    List<AttendanceSheet.AttendanceLine> lines) {

  /**
   * Who attested it.
   *
   * @param outdated whether the sheet has changed since
   */
  public record AttestationView(String by, Instant at, boolean outdated) {}

  static AttendanceView of(
      SessionChart chart, AttendanceSheet sheet, @Nullable AttestationView attested) {
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
