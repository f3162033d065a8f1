package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A watcher sees the data before the receiver can answer it. */
class LinkDirectionTest {
  private final List<String> story = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void a_watcher_sees_data_before_the_receiver_can_answer() throws InterruptedException {
    saying(
        new OutputStream() {
          @Override
          public void write(int one) {
            story.add("the server receives");
          }
        });
    assertThat(story)
        .containsExactly("the watcher is called", "the server receives", "everything has passed");
  }

  /** The other direction may still carry data. The end of the stream comes after that data. */
  @Test
  void a_receiver_that_is_gone_does_not_end_what_the_sender_sends() throws InterruptedException {
    saying(
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        });
    assertThat(story).containsExactly("the watcher is called", "the receiver is gone");
  }

  private void saying(OutputStream to) throws InterruptedException {
    new LinkDirection()
        .run(
            new ByteArrayInputStream("!".getBytes(StandardCharsets.US_ASCII)),
            to,
            new RecordingWatcher());
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private final class RecordingWatcher implements LinkDirection.Watcher {
    @Override
    public void read(byte[] bytes) {}

    @Override
    public void fellSilent() {}

    @Override
    public void passing(byte[] bytes) {
      story.add("the watcher is called");
    }

    @Override
    public void ended() {
      story.add("everything has passed");
      over.countDown();
    }

    @Override
    public void refused() {
      story.add("the receiver is gone");
      over.countDown();
    }
  }
}
