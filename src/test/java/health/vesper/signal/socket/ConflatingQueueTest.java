package health.vesper.signal.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.signal.protocol.Retention;
import org.junit.jupiter.api.Test;

/** Frames that wait for a slow reader, or are kept for a client that may have missed them. */
class ConflatingQueueTest {
  private final ConflatingQueue queue = new ConflatingQueue();

  @Test
  void the_oldest_frame_comes_first_and_its_length_is_taken_off() {
    add(1, "hello", null);
    add(2, "you", null);
    assertThat(queue.bytes()).isEqualTo(8);
    assertThat(queue.peek().sequence()).isEqualTo(1);
    assertThat(queue.poll().sequence()).isEqualTo(1);
    assertThat(queue.bytes()).isEqualTo(3);
    assertThat(queue.poll().sequence()).isEqualTo(2);
    assertThat(queue.poll()).isNull();
    assertThat(queue.peek()).isNull();
    assertThat(queue.bytes()).isZero();
  }

  @Test
  void a_frame_replaces_an_earlier_one_with_the_same_key() {
    add(1, "on", "microphone of Max");
    add(2, "line", null);
    add(3, "on", "microphone of Noor");
    add(4, "off", "microphone of Max");
    assertThat(queue.after(0)).extracting(SequencedFrame::sequence).containsExactly(2L, 3L, 4L);
    assertThat(queue.size()).isEqualTo(3);
    assertThat(queue.bytes()).isEqualTo(9);
  }

  @Test
  void only_later_frames_are_given_to_a_client_that_has_a_part() {
    for (int number = 1; number <= 20; number++) {
      add(number, "line", null);
    }
    assertThat(queue.after(18)).extracting(SequencedFrame::sequence).containsExactly(19L, 20L);
    assertThat(queue.after(20)).isEmpty();
  }

  @Test
  void nothing_is_left_after_clear() {
    add(1, "hello", "word");
    queue.clear();
    add(2, "you", "word");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.bytes()).isEqualTo(3);
  }

  private void add(long sequence, String text, String conflationKey) {
    queue.add(
        new SequencedFrame(
            sequence, new Frame(text.getBytes(UTF_8), conflationKey, Retention.REPLAYED)));
  }
}
