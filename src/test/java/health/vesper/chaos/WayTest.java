package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who watches a direction knows what passes before whoever gets it can answer. */
class WayTest {
  @Test
  void what_passes_is_told_before_it_can_be_answered() throws InterruptedException {
    var story = new CopyOnWriteArrayList<String>();
    var over = new CountDownLatch(1);
    var server =
        new OutputStream() {
          @Override
          public void write(int one) {
            story.add("the server hears");
          }
        };
    new Way()
        .run(
            new ByteArrayInputStream("!".getBytes(StandardCharsets.US_ASCII)),
            server,
            new Way.Watcher() {
              @Override
              public void read(byte[] bytes) {}

              @Override
              public void fellSilent() {}

              @Override
              public void passing(byte[] bytes) {
                story.add("the watcher is told");
              }

              @Override
              public void ended() {
                over.countDown();
              }
            });
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(story).isEqualTo(List.of("the watcher is told", "the server hears"));
  }
}
