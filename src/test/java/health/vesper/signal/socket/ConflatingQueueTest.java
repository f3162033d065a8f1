package health.vesper.signal.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.signal.protocol.Retention;
import org.junit.jupiter.api.Test;

/** What waits for somebody who reads slowly, or is kept for somebody who may have missed it. */
class ConflatingQueueTest {
  private final ConflatingQueue backlog = new ConflatingQueue();

  @Test
  void the_oldest_comes_first_and_takes_its_length_along() {
    add(1, "hello", null);
    add(2, "you", null);
    assertThat(backlog.bytes()).isEqualTo(8);
    assertThat(backlog.first().number()).isEqualTo(1);
    assertThat(backlog.poll().number()).isEqualTo(1);
    assertThat(backlog.bytes()).isEqualTo(3);
    assertThat(backlog.poll().number()).isEqualTo(2);
    assertThat(backlog.poll()).isNull();
    assertThat(backlog.first()).isNull();
    assertThat(backlog.bytes()).isZero();
  }

  @Test
  void a_last_word_takes_the_place_of_the_one_before_wherever_that_is() {
    add(1, "on", "microphone of Max");
    add(2, "line", null);
    add(3, "on", "microphone of Noor");
    add(4, "off", "microphone of Max");
    assertThat(backlog.after(0)).extracting(SequencedFrame::number).containsExactly(2L, 3L, 4L);
    assertThat(backlog.size()).isEqualTo(3);
    assertThat(backlog.bytes()).isEqualTo(9);
  }

  @Test
  void who_heard_a_part_is_told_the_rest() {
    for (int number = 1; number <= 20; number++) {
      add(number, "line", null);
    }
    assertThat(backlog.after(18)).extracting(SequencedFrame::number).containsExactly(19L, 20L);
    assertThat(backlog.after(20)).isEmpty();
  }

  @Test
  void nothing_is_left_of_one_that_was_emptied() {
    add(1, "hello", "word");
    backlog.clear();
    add(2, "you", "word");
    assertThat(backlog.size()).isEqualTo(1);
    assertThat(backlog.bytes()).isEqualTo(3);
  }

  private void add(long number, String text, String lastWord) {
    backlog.add(
        new SequencedFrame(number, new Frame(text.getBytes(UTF_8), lastWord, Retention.REPLAYED)));
  }
}
