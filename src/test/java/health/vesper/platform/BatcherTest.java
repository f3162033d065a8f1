package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Who comes alone is answered alone; who comes while others are being answered, with the next. */
class BatcherTest {
  private final Queue<Runnable> hand = new ArrayDeque<>();
  private final List<List<String>> lots = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  private final Batcher<String, String> together = new Batcher<>(hand::add, 1, 3, this::greet);

  private List<String> greet(List<String> names) {
    lots.add(names);
    var now = meanwhile;
    meanwhile = () -> {};
    now.run();
    if (names.contains("nobody")) {
      throw new IllegalStateException("who?");
    }
    return names.stream().map(name -> "hello " + name).toList();
  }

  private void works() {
    while (!hand.isEmpty()) {
      hand.remove().run();
    }
  }

  @Test
  void everybody_hears_their_own_answer() {
    var max = together.ask("Max");
    var noor = together.ask("Noor");
    works();
    assertThat(lots).containsExactly(List.of("Max", "Noor"));
    assertThat(max).isCompletedWithValue("hello Max");
    assertThat(noor).isCompletedWithValue("hello Noor");
  }

  @Test
  void who_comes_meanwhile_goes_with_the_next_lot_and_none_is_larger_than_it_may_be() {
    meanwhile = () -> List.of("Noor", "Ida", "Kofi", "Fia").forEach(this::comes);
    comes("Max");
    works();
    assertThat(lots)
        .containsExactly(List.of("Max"), List.of("Noor", "Ida", "Kofi"), List.of("Fia"));
  }

  private void comes(String name) {
    var unused = together.ask(name);
  }

  @Test
  void what_goes_wrong_is_told_to_all_of_that_lot_and_to_nobody_else() {
    var max = together.ask("Max");
    var nobody = together.ask("nobody");
    works();
    var noor = together.ask("Noor");
    works();
    assertThat(max).isCompletedExceptionally();
    assertThat(nobody).isCompletedExceptionally();
    assertThat(noor).isCompletedWithValue("hello Noor");
  }

  @Test
  void where_nobody_works_any_more_the_one_who_asks_does_it() {
    var closed =
        new Batcher<String, String>(
            work -> {
              throw new RejectedExecutionException();
            },
            1,
            3,
            this::greet);
    assertThat(closed.ask("Max")).isCompletedWithValue("hello Max");
  }

  @Test
  void in_a_rush_lots_begin_apart_and_after_a_quiet_moment_at_once() {
    long[] now = {0};
    var waits = new ArrayDeque<Runnable>();
    var waited = new ArrayList<Duration>();
    var pace =
        new Pace(
            Duration.ofNanos(20),
            () -> now[0],
            (wait, task) -> {
              waited.add(wait);
              waits.add(task);
            });
    var paced = new Batcher<String, String>(hand::add, 1, 3, pace, this::greet);

    var max = paced.ask("Max");
    works();
    assertThat(max).isCompleted();
    now[0] = 5;
    var noor = paced.ask("Noor");
    var ida = paced.ask("Ida");
    works();
    assertThat(noor).isNotCompleted();
    now[0] = 20;
    waits.remove().run();
    works();
    assertThat(noor).isCompleted();
    assertThat(ida).isCompleted();
    now[0] = 100;
    var kofi = paced.ask("Kofi");
    works();
    assertThat(kofi).isCompleted();
    assertThat(lots).containsExactly(List.of("Max"), List.of("Noor", "Ida"), List.of("Kofi"));
    assertThat(waited).containsExactly(Duration.ofNanos(15));
  }
}
