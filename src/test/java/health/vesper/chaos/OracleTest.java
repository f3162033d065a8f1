package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The oracle reports a wrong attendance sheet and accepts a correct one. */
class OracleTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");
  private static final Duration HOLD = Duration.ofSeconds(60);

  private final Findings findings = new Findings();
  private final Oracle oracle = new Oracle(HOLD, List.of(), findings);

  @Test
  void the_oracle_accepts_a_sheet_that_says_that_max_stayed_to_the_end() {
    compare(sheet(span(0, 600)), visit("waiting-began", 0, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.complaints()).isEmpty();
  }

  @Test
  void an_admission_counts_from_the_facilitators_command_but_not_from_before_the_waiting_room() {
    var slow =
        new Visit(
            at(100),
            "waiting-began",
            at(110),
            at(130),
            at(598),
            at(600),
            Visit.SESSION_ENDED,
            false);
    compare(sheet(span(110, 600)), slow);
    assertThat(findings.complaints()).isEmpty();
    compare(sheet(span(80, 600)), slow);
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void the_oracle_reports_a_sheet_without_a_presence_interval() {
    compare(
        sheet(span(0, 300)),
        visit("waiting-began", 0, 300, 300, Link.NO_CODE),
        visit("resumed", 330, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void the_oracle_reports_a_sheet_that_counts_an_absence() {
    compare(
        sheet(span(0, 600)),
        visit("waiting-began", 0, 300, 300, Link.NO_CODE),
        visit("resumed", 330, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void the_oracle_reports_a_sheet_with_the_right_sum_at_the_wrong_time() {
    compare(
        sheet(span(0, 270), span(300, 600)),
        visit("waiting-began", 0, 300, 300, Link.NO_CODE),
        visit("resumed", 330, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void the_oracle_reports_minutes_that_do_not_match_the_intervals() {
    compare(
        new SheetLine(List.of(span(0, 600)), List.of(), 9),
        visit("waiting-began", 0, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void a_break_does_not_count_as_attendance() {
    var line = new SheetLine(List.of(span(0, 600)), List.of(), 10);
    var visit = visit("waiting-began", 0, 598, 600, Visit.SESSION_ENDED);
    oracle.compare("Max", oracle.presence(List.of(visit)), List.of(span(100, 200)), line);
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void a_change_of_the_device_within_seconds_is_one_presence_interval() {
    compare(
        sheet(span(0, 600)),
        visit("waiting-began", 0, 300, 309, Visit.REPLACED),
        visit("welcomed", 308, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.complaints()).isEmpty();
  }

  @Test
  void a_long_silence_ends_the_interval_when_the_server_last_received_data_from_max() {
    compare(
        sheet(span(0, 300), span(340, 600)),
        visit("waiting-began", 0, 300, 312, Visit.SILENT),
        visit("resumed", 340, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.complaints()).isEmpty();
  }

  @Test
  void the_sheet_of_a_killed_server_may_lack_seven_seconds_and_no_more() {
    var killed = new Oracle(HOLD, List.of(at(300)), findings);
    var visits =
        List.of(
            visit("waiting-began", 0, 299, 300, Link.NO_CODE),
            visit("welcomed", 330, 598, 600, Visit.SESSION_ENDED));
    killed.compare("Max", killed.presence(visits), List.of(), sheet(span(0, 295), span(330, 600)));
    assertThat(findings.complaints()).isEmpty();
    killed.compare("Max", killed.presence(visits), List.of(), sheet(span(0, 275), span(330, 600)));
    assertThat(findings.of(Fault.WRONG_MINUTES)).isEqualTo(1);
  }

  @Test
  void a_client_who_comes_back_after_the_end_of_the_session_has_lost_no_seat() {
    var last = visit("waiting-began", 0, 598, 600, Visit.SESSION_ENDED);
    returns(last, visit("session-ended", 601, 601, 601, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.LOST_SEATS)).isZero();
  }

  @Test
  void a_client_who_is_back_in_time_and_has_to_wait_has_lost_the_seat() {
    var cut = visit("waiting-began", 0, 300, 302, Link.NO_CODE);
    returns(cut, visit("resumed", 350, 598, 600, Visit.SESSION_ENDED));
    returns(cut, visit("waiting-began", 370, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.complaints()).isEmpty();
    returns(cut, visit("waiting-began", 350, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.LOST_SEATS)).isEqualTo(1);
  }

  @Test
  void a_client_who_is_back_too_late_and_finds_the_seat_has_kept_it_too_long() {
    var cut = visit("waiting-began", 0, 300, 302, Link.NO_CODE);
    returns(cut, visit("resumed", 390, 598, 600, Visit.SESSION_ENDED));
    assertThat(findings.of(Fault.SEATS_KEPT_TOO_LONG)).isEqualTo(1);
  }

  @Test
  void a_client_who_is_back_in_time_and_finds_all_seats_taken_has_lost_the_seat() {
    var cut = visit("waiting-began", 0, 300, 302, Link.NO_CODE);
    oracle.returns("Max", List.of(cut), List.of(at(365)));
    assertThat(findings.complaints()).isEmpty();
    oracle.returns("Max", List.of(cut), List.of(at(350)));
    assertThat(findings.of(Fault.LOST_SEATS)).isEqualTo(1);
  }

  @Test
  void the_server_must_not_close_an_active_connection_as_silent() {
    returns(visit("waiting-began", 0, 300, 305, Visit.SILENT));
    assertThat(findings.of(Fault.CLOSED_TOO_SOON)).isEqualTo(1);
  }

  @Test
  void a_hand_may_go_down_with_the_seat_and_not_before() {
    var hands = new HandsOracle();
    hands.shown("Noor", at(299), List.of("max"));
    hands.shown("Noor", at(350), List.of());
    oracle.handsMayGoDown(
        List.of(
            visit("waiting-began", 0, 300, 302, Link.NO_CODE),
            visit("waiting-began", 400, 598, 600, Visit.SESSION_ENDED)),
        Set.of("max"),
        hands,
        at(600));
    hands.judge(findings);
    assertThat(findings.of(Fault.LOST_HANDS)).isEqualTo(1);
  }

  @Test
  void a_client_who_sent_a_leave_command_as_the_network_broke_may_have_left() {
    var leaving =
        new Visit(
            at(0), "waiting-began", null, at(0), at(300), at(301), Link.NO_CODE, /* leaves */ true);
    var back = visit("waiting-began", 302, 598, 600, Visit.SESSION_ENDED);
    returns(leaving, back);
    var hands = new HandsOracle();
    hands.shown("Noor", at(299), List.of("max"));
    hands.shown("Noor", at(302), List.of());
    oracle.handsMayGoDown(List.of(leaving, back), Set.of("max"), hands, at(600));
    hands.judge(findings);
    assertThat(findings.complaints()).isEmpty();
  }

  private void returns(Visit... visits) {
    oracle.returns("Max", List.of(visits), List.of());
  }

  private void compare(SheetLine line, Visit... visits) {
    oracle.compare("Max", oracle.presence(List.of(visits)), List.of(), line);
  }

  private static SheetLine sheet(TimeRange... intervals) {
    return new SheetLine(
        List.of(intervals), List.of(), TimeRange.length(List.of(intervals)).toMinutes());
  }

  /** A visit that was inside as soon as it was greeted. */
  private static Visit visit(String greeting, long from, long heard, long ended, int code) {
    return new Visit(at(from), greeting, null, at(from), at(heard), at(ended), code, false);
  }

  private static TimeRange span(long from, long to) {
    return new TimeRange(at(from), at(to));
  }

  private static Instant at(long seconds) {
    return SIX.plusSeconds(seconds);
  }
}
