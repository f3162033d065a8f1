package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import health.vesper.schedule.AdmissionRules;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.RoomRules;
import health.vesper.schedule.Rules;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AttendanceSheetTest {
  /** 18:00 in New York, in winter time. */
  private static final Instant START = Instant.parse("2026-11-23T23:00:00Z");

  private static final Instant END = START.plusSeconds(3 * 3_600);
  private static final Instant LATER = END.plusSeconds(60);
  private static final UserId MAX = new UserId(UUID.randomUUID());
  private static final UserId IDA = new UserId(UUID.randomUUID());

  @Test
  void somebody_on_time_to_the_end_is_present() {
    var line = line(LATER, null, interval("18:02", "21:00"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(line.minutes()).isEqualTo(178);
    assertThat(line.why()).isEqualTo("Came at 18:02 and stayed until 21:00.");
  }

  @Test
  void a_person_after_the_grace_is_late_and_the_sheet_gives_the_reason() {
    var line = line(LATER, null, interval("18:14", "21:00"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.LATE);
    assertThat(line.why())
        .isEqualTo("Came at 18:14, 14 minutes after the start; the program allows 10.");
  }

  @Test
  void the_last_second_of_the_grace_is_still_on_time() {
    var line =
        line(LATER, null, new MeasuredInterval(MAX, START.plusSeconds(10 * 60 + 59), END, false));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
  }

  @Test
  void a_person_who_leaves_before_the_end_left_early() {
    var line = line(LATER, null, interval("18:00", "20:40"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.LEFT_EARLY);
    assertThat(line.why())
        .isEqualTo("Left at 20:40, 20 minutes before the end; the program allows 5.");
  }

  @Test
  void the_last_minute_that_the_program_allows_is_no_early_leave() {
    assertThat(line(LATER, null, interval("18:00", "20:55")).mark())
        .isEqualTo(AttendanceStatus.PRESENT);
    assertThat(line(LATER, null, interval("18:00", "20:54")).mark())
        .isEqualTo(AttendanceStatus.LEFT_EARLY);
  }

  @Test
  void somebody_can_be_late_and_leave_early() {
    var line = line(LATER, null, interval("18:30", "20:00"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.LATE_AND_LEFT_EARLY);
    assertThat(line.why()).contains("Came at 18:30").contains("Left at 20:00");
  }

  @Test
  void nobody_leaves_early_when_the_facilitator_ends_the_session_early() {
    var line = line(LATER, at("20:30"), interval("18:00", "20:30"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(line.minutes()).isEqualTo(150);
  }

  @Test
  void a_short_loss_of_connection_is_not_an_early_leave() {
    var line = line(LATER, null, interval("18:00", "19:00"), interval("19:01", "21:00"));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(line.intervals()).hasSize(2);
    assertThat(line.minutes()).isEqualTo(179);
  }

  @Test
  void a_person_who_never_came_is_absent() {
    var line = line(LATER, null);
    assertThat(line.mark()).isEqualTo(AttendanceStatus.ABSENT);
    assertThat(line.why()).isEqualTo("Was not in the room during the session.");
  }

  @Test
  void while_the_session_runs_nobody_has_left_early() {
    var now = at("19:00");
    var line = line(now, null, new MeasuredInterval(MAX, START, now, true));
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
    assertThat(line.why()).isEqualTo("Came at 18:00 and is in the room.");
    assertThat(line.intervals().get(0).to()).isNull();
    assertThat(line(now, null).why()).isEqualTo("Has not come yet.");
  }

  @Test
  void a_correction_is_shown_next_to_the_measured_time() {
    var correction =
        new Correction(
            UUID.randomUUID(), MAX, 170, "Was on the phone line.", IDA, "Fia Berg", LATER);
    var line =
        AttendanceSheet.of(
                chart(null), only(interval("18:00", "20:00")), List.of(correction), LATER)
            .lines()
            .get(0);
    assertThat(line.minutes()).isEqualTo(120);
    assertThat(line.correctedMinutes()).isEqualTo(170);
    assertThat(line.corrections().get(0).reason()).isEqualTo("Was on the phone line.");
  }

  @Test
  void a_correction_of_somebody_else_changes_nothing() {
    var idas = new Correction(UUID.randomUUID(), IDA, 170, "By phone.", MAX, "Fia Berg", LATER);
    var line =
        AttendanceSheet.of(chart(null), only(interval("18:00", "20:00")), List.of(idas), LATER)
            .lines()
            .get(0);
    assertThat(line.correctedMinutes()).isNull();
    assertThat(line.corrections()).isEmpty();
  }

  @Test
  void a_break_that_goes_on_has_no_end_on_the_sheet() {
    var span = new Span(at("19:00"), at("19:10"));
    assertThat(AttendanceSheet.Interval.of(new MeasuredTimes.Break(span, true)).to()).isNull();
    assertThat(AttendanceSheet.Interval.of(new MeasuredTimes.Break(span, false)).to())
        .isEqualTo(at("19:10"));
  }

  @Test
  void the_essence_changes_with_the_record_and_not_with_the_clock() {
    var intervals = only(interval("18:00", "20:00"));
    var then = AttendanceSheet.of(chart(null), intervals, List.of(), LATER);
    var muchLater = AttendanceSheet.of(chart(null), intervals, List.of(), LATER.plusSeconds(9_000));
    var corrected =
        AttendanceSheet.of(
            chart(null),
            intervals,
            List.of(new Correction(UUID.randomUUID(), MAX, 1, "why", IDA, "Fia", LATER)),
            LATER);
    assertThat(muchLater.canonicalText()).isEqualTo(then.canonicalText());
    assertThat(corrected.canonicalText()).isNotEqualTo(then.canonicalText());
  }

  @Test
  void breaks_are_in_nobodys_minutes_and_make_nobody_late() {
    var measured =
        new MeasuredTimes(
            List.of(interval("18:00", "21:00")),
            List.of(),
            List.of(pause("18:00", "18:15"), pause("19:30", "19:45"), pause("20:50", "21:10")));
    var line = line(measured);
    assertThat(line.minutes()).isEqualTo(140);
    assertThat(line.mark()).isEqualTo(AttendanceStatus.PRESENT);
  }

  @Test
  void minutes_in_a_step_out_and_with_the_group_add_up() {
    var measured =
        new MeasuredTimes(
            List.of(interval("18:00", "21:00")),
            List.of(
                new MeasuredInterval(MAX, at("19:00"), at("19:10").plusSeconds(40), false),
                new MeasuredInterval(IDA, at("20:00"), at("20:30"), false)),
            List.of());
    var line = line(measured);
    assertThat(line.minutes()).isEqualTo(180);
    assertThat(line.individualMinutes()).isEqualTo(10);
    assertThat(line.groupMinutes()).isEqualTo(170);
    assertThat(line.stepOuts()).hasSize(1);
  }

  @Test
  void a_break_during_a_step_out_counts_for_neither_part() {
    var measured =
        new MeasuredTimes(
            List.of(interval("18:00", "20:00")),
            List.of(new MeasuredInterval(MAX, at("19:00"), at("19:20"), false)),
            List.of(pause("19:10", "19:30")));
    var line = line(measured);
    assertThat(line.individualMinutes()).isEqualTo(10);
    assertThat(line.groupMinutes()).isEqualTo(90);
  }

  @Test
  void a_person_who_lost_a_step_out_and_was_admitted_again_has_minutes_only_while_present() {
    var measured =
        new MeasuredTimes(
            List.of(interval("18:00", "19:05"), interval("19:20", "21:00")),
            List.of(new MeasuredInterval(MAX, at("19:00"), at("19:06"), false)),
            List.of());
    var line = line(measured);
    assertThat(line.minutes()).isEqualTo(165);
    assertThat(line.individualMinutes()).isEqualTo(5);
  }

  @Test
  void an_attestation_covers_breaks_and_step_outs_too() {
    var plain = only(interval("18:00", "20:00"));
    var withBreak =
        new MeasuredTimes(plain.presence(), List.of(), List.of(pause("19:00", "19:10")));
    var withStepOut =
        new MeasuredTimes(plain.presence(), List.of(interval("19:00", "19:10")), List.of());
    var otherBreak =
        new MeasuredTimes(plain.presence(), List.of(), List.of(pause("19:00", "19:20")));
    var otherStepOut =
        new MeasuredTimes(plain.presence(), List.of(interval("19:00", "19:20")), List.of());
    assertThat(
            List.of(
                text(plain),
                text(withBreak),
                text(otherBreak),
                text(withStepOut),
                text(otherStepOut)))
        .doesNotHaveDuplicates();
  }

  private static String text(MeasuredTimes measured) {
    return AttendanceSheet.of(chart(null), measured, List.of(), LATER).canonicalText();
  }

  private static AttendanceSheet.AttendanceLine line(MeasuredTimes measured) {
    return AttendanceSheet.of(chart(null), measured, List.of(), LATER).lines().get(0);
  }

  private static MeasuredTimes only(MeasuredInterval... intervals) {
    return new MeasuredTimes(List.of(intervals), List.of(), List.of());
  }

  private static MeasuredTimes.Break pause(String from, String until) {
    return new MeasuredTimes.Break(new Span(at(from), at(until)), false);
  }

  private static AttendanceSheet.AttendanceLine line(
      Instant now, Instant endedAt, MeasuredInterval... intervals) {
    return AttendanceSheet.of(chart(endedAt), only(intervals), List.of(), now).lines().get(0);
  }

  private static SessionChart chart(Instant endedAt) {
    return new SessionChart(
        new SessionDetails(
            new SessionId(UUID.randomUUID()),
            new GroupId(UUID.randomUUID()),
            new ProgramId(UUID.randomUUID()),
            "Monday group",
            12,
            START,
            END,
            endedAt,
            ZoneId.of("America/New_York"),
            new Rules(AdmissionRules.usual(), RoomRules.usual(), 5, 3)),
        List.of(),
        List.of(new SessionChart.Client(MAX, "Max Lind", "Max L.")));
  }

  private static MeasuredInterval interval(String from, String until) {
    return new MeasuredInterval(MAX, at(from), at(until), false);
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-11-23T" + clock + ":00-05:00");
  }
}
