package health.vesper.signal.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.vesper.harness.FuzzExecutions;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Any socket address gives a resume point with a valid number, or none. */
class ResumePointFuzz {
  private static final FuzzExecutions TRIES = new FuzzExecutions("ResumePoint.of", 100);

  @AfterAll
  static void count_the_attempts() {
    TRIES.tell();
  }

  /** The id of the replay buffer, a line feed, and the sequence number. */
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
    var bufferId = words[0];
    var after = words.length > 1 ? words[1] : null;
    var resumePoint = ResumePoint.of(bufferId, after);
    assertThat(resumePoint.isPresent()).isEqualTo(after != null && isCountable(after));
    resumePoint.ifPresent(
        point -> {
          assertThat(point.bufferId()).isEqualTo(bufferId);
          assertThat(point.sequence()).isNotNegative();
          assertThat(after).endsWith(Long.toString(point.sequence()));
        });
  }

  private static boolean isCountable(String after) {
    return !after.isEmpty()
        && after.length() <= 18
        && after.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
