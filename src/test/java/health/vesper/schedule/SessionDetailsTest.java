package health.vesper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The admission times of a session from 18:00 to 21:00. */
class SessionDetailsTest {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");

  @Test
  void admission_without_a_closing_time_is_open_to_the_end() {
    assertThat(session(new AdmissionRules(15, 0, 60, 10, LatePolicy.ADMIT)).doorsCloseAt())
        .isEqualTo(SIX.plus(Duration.ofHours(3)));
  }

  @Test
  void admission_closes_at_the_time_that_the_program_sets() {
    assertThat(session(new AdmissionRules(15, 45, 60, 10, LatePolicy.HOLD)).doorsCloseAt())
        .isEqualTo(SIX.plus(Duration.ofMinutes(45)));
  }

  @Test
  void a_program_that_refuses_late_clients_closes_admission_after_the_last_minute_of_the_grace() {
    var session = session(new AdmissionRules(15, 45, 60, 10, LatePolicy.REFUSE));
    assertThat(session.doorsCloseAt()).isEqualTo(SIX.plus(Duration.ofMinutes(11)));
    assertThat(session.doorsCloseAt()).isEqualTo(session.lateFrom());
  }

  @Test
  void admission_that_closes_within_the_grace_does_not_wait_for_the_end_of_the_grace() {
    assertThat(session(new AdmissionRules(15, 5, 60, 10, LatePolicy.REFUSE)).doorsCloseAt())
        .isEqualTo(SIX.plus(Duration.ofMinutes(5)));
  }

  private static SessionDetails session(AdmissionRules rules) {
    return new SessionDetails(
        new SessionId(UUID.randomUUID()),
        new GroupId(new UUID(0, 2)),
        new ProgramId(new UUID(0, 3)),
        "Evening group",
        12,
        SIX,
        SIX.plus(Duration.ofHours(3)),
        null,
        ZoneId.of("America/New_York"),
        Rules.usual().with(rules));
  }
}
