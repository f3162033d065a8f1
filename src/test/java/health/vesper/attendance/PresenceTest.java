package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final Span EVENING = new Span(SIX, SIX.plus(Duration.ofHours(3)));
  private static final UserId MAX = new UserId(UUID.randomUUID());

  @Test
  void somebody_who_drops_and_returns_is_counted_for_both_intervals() {
    var presence = Presence.of(List.of(interval(0, 3_600), interval(3_620, 10_800)), EVENING);
    assertThat(presence.time()).isEqualTo(Duration.ofSeconds(10_780));
    assertThat(presence.minutes()).isEqualTo(179);
  }

  @Test
  void two_devices_at_once_count_once() {
    assertThat(Presence.of(List.of(interval(0, 3_600), interval(1_800, 5_400)), EVENING).minutes())
        .isEqualTo(90);
  }

  @Test
  void seconds_are_added_before_they_are_rounded() {
    assertThat(Presence.of(List.of(interval(0, 90), interval(100, 190)), EVENING).minutes())
        .isEqualTo(3);
  }

  @Test
  void time_before_the_start_and_after_the_end_does_not_count() {
    assertThat(Presence.of(List.of(interval(-600, 12_000)), EVENING).minutes()).isEqualTo(180);
  }

  @Property(tries = 300)
  @Label("the order in which intervals were written does not matter")
  void order_does_not_matter(
      @ForAll("evenings") List<MeasuredInterval> intervals, @ForAll long seed) {
    var shuffled = new ArrayList<>(intervals);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Presence.of(shuffled, EVENING)).isEqualTo(Presence.of(intervals, EVENING));
  }

  @Property(tries = 300)
  @Label("writing a interval twice changes nothing")
  void overlapping_counts_once(@ForAll("evenings") List<MeasuredInterval> intervals) {
    var doubled = new ArrayList<>(intervals);
    doubled.addAll(intervals);
    assertThat(Presence.of(doubled, EVENING)).isEqualTo(Presence.of(intervals, EVENING));
  }

  @Property(tries = 300)
  @Label("nobody is there for longer than the clock on the wall says")
  void never_longer_than_the_session(@ForAll("evenings") List<MeasuredInterval> intervals) {
    var presence = Presence.of(intervals, EVENING);
    assertThat(presence.time()).isLessThanOrEqualTo(EVENING.length());
    if (!presence.spans().isEmpty()) {
      var seen = Duration.between(presence.came().orElseThrow(), presence.went().orElseThrow());
      assertThat(presence.time()).isLessThanOrEqualTo(seen);
    }
  }

  @Property(tries = 300)
  @Label("every counted second is a second of some interval, and the other way round")
  void exact_to_the_second(@ForAll("evenings") List<MeasuredInterval> intervals) {
    long seconds = 0;
    for (int s = 0; s < 10_800; s++) {
      var at = SIX.plusSeconds(s);
      if (intervals.stream().anyMatch(x -> !at.isBefore(x.from()) && at.isBefore(x.until()))) {
        seconds++;
      }
    }
    assertThat(Presence.of(intervals, EVENING).time()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Provide
  Arbitrary<List<MeasuredInterval>> evenings() {
    return Combinators.combine(
            Arbitraries.integers().between(-1_800, 11_000),
            Arbitraries.integers().between(0, 6_000))
        .as((from, length) -> interval(from, from + length))
        .list()
        .ofMaxSize(8);
  }

  private static MeasuredInterval interval(long from, long until) {
    return new MeasuredInterval(MAX, SIX.plusSeconds(from), SIX.plusSeconds(until), false);
  }
}
