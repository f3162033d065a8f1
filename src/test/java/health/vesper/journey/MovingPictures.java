package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import health.vesper.wire.Eventually;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a browser really decoded. An element on the page proves nothing, but a growing number of
 * frames does.
 */
final class MovingPictures {
  /** Keeps the peer connections, so that a test can ask what was really decoded. */
  private static final String REMEMBER_PEERS =
      """
      const Real = window.RTCPeerConnection;
      window.peersOfTheTest = [];
      window.RTCPeerConnection = class extends Real {
        constructor(...args) { super(...args); window.peersOfTheTest.push(this); }
      };
      """;

  private static final String FRAMES_DECODED =
      """
      async () => {
        const counts = [];
        for (const peer of window.peersOfTheTest) {
          if (peer.connectionState === 'closed') continue;
          let frames = 0;
          (await peer.getStats()).forEach(s => {
            if (s.type === 'inbound-rtp' && s.kind === 'video') frames += s.framesDecoded ?? 0;
          });
          counts.push(frames);
        }
        return counts;
      }
      """;

  /** Long enough for a camera's next frames. */
  private static final String A_WHILE_AFTER = "then => performance.now() - then > 700";

  private MovingPictures() {}

  /** Call it before the first page opens. */
  static void watch(BrowserContext context) {
    context.addInitScript(REMEMBER_PEERS);
  }

  /** Passes when there are this many peer connections and the frames of each go on growing. */
  static void of(Page page, int others) {
    Eventually.holds(
        () -> assertThat(decoded(page)).hasSize(others).allMatch(frames -> frames > 0));
    var first = decoded(page);
    Eventually.holds(
        () -> {
          var now = decoded(page);
          assertThat(now).hasSize(others);
          for (int i = 0; i < others; i++) {
            assertThat(now.get(i)).isGreaterThan(first.get(i));
          }
        });
  }

  /**
   * Passes when exactly this many peer connections deliver frames that are decoded, however many
   * others exist.
   */
  static void from(Page page, int others) {
    Eventually.holds(
        () -> {
          var first = decoded(page);
          page.waitForFunction(A_WHILE_AFTER, page.evaluate("() => performance.now()"));
          var now = decoded(page);
          assertThat(now).hasSameSizeAs(first);
          assertThat(IntStream.range(0, now.size()).filter(i -> now.get(i) > first.get(i)).count())
              .isEqualTo(others);
        });
  }

  private static List<Long> decoded(Page page) {
    @SuppressWarnings("unchecked")
    var counts = (List<Number>) page.evaluate(FRAMES_DECODED);
    return counts.stream().map(Number::longValue).toList();
  }
}
