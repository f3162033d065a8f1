package health.vesper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TonightTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant MONDAY_AT_SIX = Instant.parse("2026-11-23T23:00:00Z");
  private static final SessionDetails LAST_FRIDAY = on(MONDAY_AT_SIX.minus(Duration.ofDays(3)));
  private static final SessionDetails MONDAY = on(MONDAY_AT_SIX);
  private static final SessionDetails WEDNESDAY = on(MONDAY_AT_SIX.plus(Duration.ofDays(2)));
  private static final SessionDetails FRIDAY = on(MONDAY_AT_SIX.plus(Duration.ofDays(4)));
  private static final List<SessionDetails> WEEK = List.of(LAST_FRIDAY, MONDAY, WEDNESDAY, FRIDAY);

  @Test
  void at_noon_max_sees_tonights_session() {
    assertThat(Tonight.of(WEEK, MONDAY_AT_SIX.minusSeconds(21_600))).containsExactly(MONDAY);
  }

  @Test
  void during_the_session_he_also_sees_the_date_of_the_next_one() {
    assertThat(Tonight.of(WEEK, MONDAY_AT_SIX.plusSeconds(60))).containsExactly(MONDAY, WEDNESDAY);
  }

  @Test
  void on_a_day_without_a_session_he_sees_only_the_next_one() {
    assertThat(Tonight.of(WEEK, MONDAY_AT_SIX.plus(Duration.ofDays(1)))).containsExactly(WEDNESDAY);
  }

  @Test
  void a_session_that_runs_past_midnight_is_still_listed_tonight() {
    var late = on(Instant.parse("2026-11-24T03:30:00Z"));
    assertThat(Tonight.of(List.of(late), Instant.parse("2026-11-24T05:30:00Z")))
        .containsExactly(late);
  }

  @Test
  void the_session_knows_its_phase() {
    var opens = MONDAY.doorsOpenAt();
    assertThat(MONDAY.phase(opens.minusSeconds(1), opens)).isEqualTo(SessionDetails.Phase.UPCOMING);
    assertThat(MONDAY.phase(opens, opens)).isEqualTo(SessionDetails.Phase.DOORS_OPEN);
    assertThat(MONDAY.phase(MONDAY_AT_SIX, opens)).isEqualTo(SessionDetails.Phase.UNDER_WAY);
    assertThat(MONDAY.phase(MONDAY.endsAt(), opens)).isEqualTo(SessionDetails.Phase.OVER);
  }

  private static SessionDetails on(Instant startsAt) {
    return new SessionDetails(
        new SessionId(UUID.randomUUID()),
        new GroupId(new UUID(0, 2)),
        new ProgramId(new UUID(0, 3)),
        "Evening group",
        12,
        startsAt,
        startsAt.plus(Duration.ofHours(3)),
        null,
        NEW_YORK,
        Rules.usual());
  }
}
