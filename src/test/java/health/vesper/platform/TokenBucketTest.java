package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private final TokenBucket bucket = new TokenBucket(new TokenBucket.Rate(40, 80), SIX);

  @Test
  void a_burst_of_candidates_passes_and_a_flood_does_not() {
    assertThat(IntStream.range(0, 80).allMatch(i -> bucket.take(SIX))).isTrue();
    assertThat(bucket.take(SIX)).isFalse();
  }

  @Test
  void forty_messages_per_second_are_always_allowed() {
    assertThat(IntStream.range(0, 10_000).allMatch(i -> bucket.take(SIX.plusMillis(25L * i))))
        .isTrue();
  }

  @Test
  void a_long_silence_saves_up_one_burst_only() {
    var later = SIX.plusSeconds(3600);
    assertThat(IntStream.range(0, 80).allMatch(i -> bucket.take(later))).isTrue();
    assertThat(bucket.take(later)).isFalse();
  }

  @Test
  void a_clock_that_goes_back_gives_no_new_allowance() {
    IntStream.range(0, 80).forEach(i -> bucket.take(SIX));
    assertThat(bucket.take(SIX.minusSeconds(60))).isFalse();
  }
}
