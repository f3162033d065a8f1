package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private final SingleFlight<String, Object> flight = new SingleFlight<>();

  @Test
  void who_comes_while_a_room_is_being_opened_gets_that_room() throws Exception {
    var beingOpened = new CountDownLatch(1);
    var databaseAnswers = new CountDownLatch(1);
    var opened = new AtomicInteger();
    var first =
        CompletableFuture.supplyAsync(
            () ->
                flight.run(
                    "room",
                    () -> {
                      beingOpened.countDown();
                      await(databaseAnswers);
                      return "opened " + opened.incrementAndGet();
                    }));
    await(beingOpened);
    var second =
        CompletableFuture.supplyAsync(
            () -> {
              databaseAnswers.countDown();
              return flight.run("another room", () -> "another");
            });
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("another");
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("opened 1");
  }

  @Test
  void what_failed_is_tried_again_by_the_next() {
    assertThatThrownBy(() -> flight.run("room", SingleFlightTest::failing))
        .hasMessage("no database");
    assertThat(flight.run("room", () -> "open")).isEqualTo("open");
  }

  private static Object failing() {
    throw new IllegalStateException("no database");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
