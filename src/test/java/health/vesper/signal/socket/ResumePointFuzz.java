package health.vesper.signal.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.vesper.harness.Tries;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a socket's address: it says how far somebody got, in a number that can be
 * counted with, or it says nothing.
 */
class ResumePointFuzz {
  private static final Tries TRIES = new Tries("Bookmark.of", 100);

  @AfterAll
  static void how_much_was_tried() {
    TRIES.tell();
  }

  /** The tape, a line, and how far. */
  static Stream<byte[]> addresses() {
    return Stream.of(
            "a-tape\n17",
            "\n0",
            "a-tape\n",
            "a-tape\n-1",
            "a-tape\n+1",
            "a-tape\n٣",
            "a-tape\n999999999999999999",
            "a-tape\n9223372036854775808")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("addresses")
  @FuzzTest(maxDuration = "5s")
  void an_address_says_how_far_somebody_got_or_nothing(byte[] bytes) {
    TRIES.another();
    var words = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
    var tape = words[0];
    var after = words.length > 1 ? words[1] : null;
    var bookmark = ResumePoint.of(tape, after);
    assertThat(bookmark.isPresent()).isEqualTo(after != null && isCountable(after));
    bookmark.ifPresent(
        mark -> {
          assertThat(mark.tape()).isEqualTo(tape);
          assertThat(mark.after()).isNotNegative();
          assertThat(after).endsWith(Long.toString(mark.after()));
        });
  }

  private static boolean isCountable(String after) {
    return !after.isEmpty()
        && after.length() <= 18
        && after.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
