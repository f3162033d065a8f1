package health.vesper.signal.undertow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/**
 * A network thread sleeps once for many who speak at the same time, and for nobody who is alone.
 */
class BreatherTest {
  private static final long BREATH = Breather.BREATH.toNanos();
  private static final long MOMENT = BREATH / 10;

  private long now = 1_000_000_000;
  private final List<Long> sleeps = new ArrayList<>();
  private final Queue<Runnable> endOfTurn = new ArrayDeque<>();
  private final Breather breather = new Breather(endOfTurn::add, () -> now, this::sleeps);

  private void sleeps(long nanos) {
    sleeps.add(nanos);
    now += nanos;
  }

  /** So many are heard at one look at the sockets, which takes a moment. */
  private void turn(int heard) {
    for (int i = 0; i < heard; i++) {
      breather.heard();
    }
    now += MOMENT;
    while (!endOfTurn.isEmpty()) {
      endOfTurn.remove().run();
    }
  }

  private void rushes() {
    for (int i = 0; i < BREATH / MOMENT; i++) {
      turn(Breather.RUSH);
    }
  }

  @Test
  void nobody_waits_in_a_quiet_moment() {
    for (int i = 0; i < 20; i++) {
      now += BREATH;
      turn(Breather.RUSH - 1);
    }
    assertThat(sleeps).isEmpty();
  }

  @Test
  void many_who_speak_once_after_a_long_silence_are_no_rush_yet() {
    turn(Breather.RUSH * 10);
    now += 10 * BREATH;
    turn(Breather.RUSH * 10);
    turn(1);
    assertThat(sleeps).isEmpty();
  }

  @Test
  void it_takes_a_whole_breath_to_see_that_it_is_a_rush() {
    rushes();
    assertThat(sleeps).isEmpty();
  }

  @Test
  void in_a_rush_the_thread_sleeps_once_for_all_and_for_what_is_left_of_a_breath() {
    rushes();
    turn(10);
    turn(10);
    assertThat(sleeps).containsExactly(BREATH - MOMENT, BREATH - MOMENT);
  }

  @Test
  void a_thread_that_has_no_time_to_sleep_is_not_made_to() {
    rushes();
    now += BREATH;
    turn(10);
    assertThat(sleeps).isEmpty();
  }

  @Test
  void when_the_rush_is_over_nobody_waits_any_more() {
    rushes();
    turn(Breather.RUSH - 1);
    sleeps.clear();
    turn(1);
    turn(1);
    assertThat(sleeps).isEmpty();
  }

  @Test
  void what_waits_for_the_thread_is_done_before_it_sleeps_and_what_comes_of_that_too() {
    rushes();
    var sleptBefore = new ArrayList<Integer>();
    breather.heard();
    endOfTurn.add(
        () -> {
          breather.heard();
          endOfTurn.add(() -> sleptBefore.add(sleeps.size()));
        });
    turn(0);
    assertThat(sleptBefore).containsExactly(0);
    assertThat(sleeps).hasSize(1);
  }

  @Test
  void a_thread_that_is_being_stopped_hears_without_sleeping() {
    var stopped =
        new Breather(
            task -> {
              throw new RejectedExecutionException();
            },
            () -> now,
            this::sleeps);
    for (int i = 0; i < 3 * Breather.RUSH; i++) {
      stopped.heard();
    }
    assertThat(sleeps).isEmpty();
  }
}
