package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Requests that arrive while a batch runs form the next batch. */
class BatcherTest {
  private final Queue<Runnable> hand = new ArrayDeque<>();
  private final List<List<String>> batches = new ArrayList<>();
  private Runnable meanwhile = () -> {};

  private final Batcher<String, String> batcher = new Batcher<>(hand::add, 1, 3, this::greet);

  private List<String> greet(List<String> names) {
    batches.add(names);
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
  void everybody_gets_their_own_answer() {
    var max = batcher.ask("Max");
    var noor = batcher.ask("Noor");
    works();
    assertThat(batches).containsExactly(List.of("Max", "Noor"));
    assertThat(max).isCompletedWithValue("hello Max");
    assertThat(noor).isCompletedWithValue("hello Noor");
  }

  @Test
  void requests_that_arrive_meanwhile_form_the_next_batches_and_none_is_too_large() {
    meanwhile = () -> List.of("Noor", "Ida", "Kofi", "Fia").forEach(this::comes);
    comes("Max");
    works();
    assertThat(batches)
        .containsExactly(List.of("Max"), List.of("Noor", "Ida", "Kofi"), List.of("Fia"));
  }

  private void comes(String name) {
    var unused = batcher.ask(name);
  }

  @Test
  void a_failure_fails_its_whole_batch_and_no_other() {
    var max = batcher.ask("Max");
    var nobody = batcher.ask("nobody");
    works();
    var noor = batcher.ask("Noor");
    works();
    assertThat(max).isCompletedExceptionally();
    assertThat(nobody).isCompletedExceptionally();
    assertThat(noor).isCompletedWithValue("hello Noor");
  }

  @Test
  void when_the_executor_has_stopped_the_caller_does_the_work() {
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
}
