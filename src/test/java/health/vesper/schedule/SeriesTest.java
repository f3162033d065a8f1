package health.vesper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final GroupId GROUP = new GroupId(new UUID(0, 1));
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final Duration THREE_HOURS = Duration.ofHours(3);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void people_come_at_six_before_and_after_the_clocks_go_forward() {
    assertThat(mondays().occurrences(day(3, 2), day(3, 9), NEW_YORK))
        .extracting(o -> o.startsAt().toString())
        .containsExactly("2026-03-02T23:00:00Z", "2026-03-09T22:00:00Z");
  }

  @Test
  void people_come_at_six_before_and_after_the_clocks_go_back() {
    assertThat(mondays().occurrences(day(10, 26), day(11, 2), NEW_YORK))
        .extracting(o -> o.startsAt().toString())
        .containsExactly("2026-10-26T22:00:00Z", "2026-11-02T23:00:00Z");
  }

  @Test
  void europe_changes_its_clocks_in_other_weeks() {
    assertThat(mondays().occurrences(day(3, 23), day(3, 30), BERLIN))
        .extracting(o -> o.startsAt().toString())
        .containsExactly("2026-03-23T17:00:00Z", "2026-03-30T16:00:00Z");
  }

  @Test
  void a_session_in_the_night_of_the_change_is_still_three_hours_long() {
    var nights = new Series(GROUP, DayOfWeek.SUNDAY, LocalTime.of(0, 30), THREE_HOURS, NEW_YEAR);
    for (var sunday : new LocalDate[] {day(3, 8), day(11, 1)}) {
      var night = nights.occurrences(sunday, sunday, NEW_YORK).get(0);
      assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(THREE_HOURS);
    }
  }

  @Test
  void a_start_time_that_the_clock_change_skips_moves_one_hour_later() {
    var nights = new Series(GROUP, DayOfWeek.SUNDAY, LocalTime.of(2, 30), THREE_HOURS, NEW_YEAR);
    assertThat(nights.occurrences(day(3, 8), day(3, 8), NEW_YORK))
        .extracting(o -> o.startsAt().atZone(NEW_YORK).toLocalTime())
        .containsExactly(LocalTime.of(3, 30));
  }

  @Test
  void no_session_is_before_the_first_day_or_after_the_last() {
    var series = new Series(GROUP, DayOfWeek.MONDAY, SIX, THREE_HOURS, day(5, 5));
    series.endOn(day(5, 17));
    assertThat(series.occurrences(day(4, 1), day(6, 30), NEW_YORK))
        .extracting(o -> o.startsAt().atZone(NEW_YORK).toLocalDate())
        .containsExactly(day(5, 11));
    assertThat(series.occurrences(day(6, 1), day(6, 30), NEW_YORK)).isEmpty();
  }

  @Test
  void every_node_gives_a_planned_session_the_same_id() {
    var series = mondays();
    var session = series.occurrences(day(3, 2), day(3, 2), NEW_YORK).get(0);
    assertThat(Session.foreseen(series, session, NEW_YORK).id())
        .isEqualTo(Session.foreseen(series, session, NEW_YORK).id());
  }

  @Property
  void the_local_time_is_monday_at_six_in_every_week(
      @ForAll @IntRange(max = 5000) int from, @ForAll @IntRange(max = 60) int days) {
    var first = NEW_YEAR.plusDays(from);
    var sessions = mondays().occurrences(first, first.plusDays(days), NEW_YORK);
    assertThat(sessions)
        .hasSizeBetween((days + 1) / 7, (days + 7) / 7)
        .allSatisfy(
            session -> {
              var wall = session.startsAt().atZone(NEW_YORK);
              assertThat(wall.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
              assertThat(wall.toLocalTime()).isEqualTo(SIX);
              assertThat(wall.toLocalDate()).isBetween(first, first.plusDays(days));
              assertThat(Duration.between(session.startsAt(), session.endsAt()))
                  .isEqualTo(THREE_HOURS);
            });
  }

  private static Series mondays() {
    return new Series(GROUP, DayOfWeek.MONDAY, SIX, THREE_HOURS, NEW_YEAR);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
