package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedRateLimiterTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private final KeyedRateLimiter<String> tickets = new KeyedRateLimiter<>(1, 30, 100);

  @Test
  void one_person_has_one_share_on_all_devices_and_takes_nothing_of_anothers() {
    IntStream.range(0, 30).forEach(i -> assertThat(tickets.of("max", SIX).take(SIX)).isTrue());
    assertThat(tickets.of("max", SIX).take(SIX)).isFalse();
    assertThat(tickets.of("noor", SIX).take(SIX)).isTrue();
  }

  @Test
  void a_person_over_the_rate_limit_learns_how_long_to_wait() {
    var share = tickets.of("max", SIX);
    assertThat(share.untilNext(SIX)).isZero();
    IntStream.range(0, 30).forEach(i -> assertThat(share.take(SIX)).isTrue());
    assertThat(share.untilNext(SIX)).isEqualTo(Duration.ofSeconds(1));
    assertThat(share.take(SIX.plusSeconds(1))).isTrue();
  }

  @Test
  void a_thousand_people_do_not_fill_the_memory_and_the_active_person_keeps_the_count() {
    IntStream.range(0, 30).forEach(i -> assertThat(tickets.of("max", SIX).take(SIX)).isTrue());
    for (int i = 0; i < 1000; i++) {
      assertThat(tickets.of("person " + i, SIX).take(SIX)).isTrue();
      assertThat(tickets.of("max", SIX).take(SIX)).isFalse();
    }
    assertThat(tickets.size()).isEqualTo(100);
  }

  @Test
  void a_person_with_a_full_allowance_is_forgotten_and_others_are_not() {
    IntStream.range(0, 50)
        .forEach(i -> assertThat(tickets.passing("person " + i, SIX).take(SIX)).isTrue());
    IntStream.range(0, 30).forEach(i -> assertThat(tickets.passing("max", SIX).take(SIX)).isTrue());
    var next = SIX.plusSeconds(1);
    IntStream.range(0, 50)
        .forEach(i -> assertThat(tickets.passing("noor", next).take(next)).isEqualTo(i < 30));
    assertThat(tickets.size()).isEqualTo(2);
    assertThat(tickets.passing("max", next).take(next)).isTrue();
    assertThat(tickets.passing("max", next).take(next)).isFalse();
  }
}
