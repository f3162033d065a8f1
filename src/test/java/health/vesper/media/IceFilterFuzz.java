package health.vesper.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.vesper.harness.FuzzExecutions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any negotiation text of a browser or an attacker: under the relay policy no address line
 * contains a real address, and a second filter run changes nothing.
 */
class IceFilterFuzz {
  private static final FuzzExecutions TRIES = new FuzzExecutions("IceFilter", 100);
  private static final List<String> KEPT = List.of("tcptype", "generation", "ufrag");
  private final IceFilter filter = IceFilter.under(IcePolicy.RELAY);

  @AfterAll
  static void count_the_attempts() {
    TRIES.tell();
  }

  static Stream<byte[]> negotiations() {
    return Stream.of(
            "",
            "candidate:7 1 udp 41885439 198.51.100.1 61000 typ relay raddr 203.0.113.77 rport 53422"
                + " generation 0 ufrag aBcD network-id 1 network-cost 10",
            "candidate:1 1 tcp 1518280447 203.0.113.77 9 typ host tcptype active generation 0",
            "candidate:2 1 udp 1686052607 203.0.113.77 53422 typ srflx raddr 10.0.0.2 rport 9",
            """
            v=0
            o=- 4611733054762223410 2 IN IP4 203.0.113.77
            s=-
            t=0 0
            m=audio 9 UDP/TLS/RTP/SAVPF 111
            c=IN IP4 203.0.113.77
            a=rtcp:9 IN IP4 203.0.113.77
            a=ice-ufrag:abcd
            a=candidate:1 1 udp 2122260223 203.0.113.77 53422 typ host
            a=remote-candidates:1 203.0.113.77 9
            a=end-of-candidates
            """,
            "o=-  1 2 IN IP4 203.0.113.77\n c=IN IP4 203.0.113.77\u2028\n")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("negotiations")
  @FuzzTest(maxDuration = "5s")
  void nothing_in_a_negotiation_tells_where_somebody_is(byte[] bytes) {
    TRIES.another();
    var text = new String(bytes, StandardCharsets.UTF_8);
    filter.candidate(text).ifPresent(this::isARelaysOwn);
    var description = filter.description(text);
    description
        .lines()
        .map(line -> line.replaceFirst("^\\s+", ""))
        .forEach(IceFilterFuzz::tellsNoAddress);
    assertThat(filter.description(description)).isEqualTo(description);
  }

  private void isARelaysOwn(String candidate) {
    if (!candidate.isEmpty()) {
      var words = List.of(candidate.split(" "));
      assertThat(words.subList(6, 7)).containsExactly("typ");
      assertThat(words.get(7)).isEqualToIgnoringCase("relay");
      assertThat(words.subList(8, 12)).containsExactly("raddr", "0.0.0.0", "rport", "0");
      for (int word = 12; word < words.size(); word += 2) {
        assertThat(KEPT).contains(words.get(word));
      }
    }
    assertThat(filter.candidate(candidate)).contains(candidate);
  }

  private static void tellsNoAddress(String line) {
    var small = line.toLowerCase(Locale.ROOT);
    assertThat(small)
        .doesNotStartWith("a=candidate:")
        .doesNotStartWith("a=remote-candidates:")
        .doesNotStartWith("a=rtcp:");
    if (small.startsWith("c=")) {
      assertThat(line).isEqualTo("c=IN IP4 0.0.0.0");
    } else if (small.startsWith("o=")) {
      assertThat(line).endsWith(" IN IP4 0.0.0.0");
    }
  }
}
