package health.vesper.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrollmentTest {
  private static final GroupId GROUP = new GroupId(new UUID(0, 1));
  private static final UserId MAX = new UserId(new UUID(0, 2));
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");

  @Test
  void max_belongs_to_the_group_from_his_first_day_to_his_last() {
    var enrollment = new Enrollment(GROUP, MAX, "Max A.", MONDAY);
    enrollment.endOn(MONDAY.plusDays(90));
    assertThat(enrollment.covers(MONDAY.minusDays(1))).isFalse();
    assertThat(enrollment.covers(MONDAY)).isTrue();
    assertThat(enrollment.covers(MONDAY.plusDays(90))).isTrue();
    assertThat(enrollment.covers(MONDAY.plusDays(91))).isFalse();
  }

  @Test
  void nobody_leaves_before_they_entered() {
    var enrollment = new Enrollment(GROUP, MAX, "Max A.", MONDAY);
    assertThatThrownBy(() -> enrollment.endOn(MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobody_is_in_a_group_without_a_name() {
    assertThatThrownBy(() -> new Enrollment(GROUP, MAX, " ", MONDAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_session_that_was_ended_early_is_over_and_ends_only_once() {
    var session =
        new Session(
            new SessionId(new UUID(0, 3)),
            GROUP,
            SIX,
            SIX.plus(Duration.ofHours(3)),
            ZoneId.of("America/New_York"));
    assertThat(session.isUnderWay(SIX)).isTrue();
    session.end(SIX.plusSeconds(60));
    session.end(SIX.plusSeconds(600));
    assertThat(session.isOver(SIX.plusSeconds(61))).isTrue();
    assertThat(session.isUnderWay(SIX.plusSeconds(61))).isFalse();
  }
}
