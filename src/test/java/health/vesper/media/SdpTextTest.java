package health.vesper.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Copying in large pieces gives the same result as filtering line by line. */
class SdpTextTest {
  private static final String END = "\r\n";

  @Property(tries = 5_000)
  void the_filter_checks_every_line_with_any_line_ending(@ForAll("pieces") List<String> pieces) {
    var text = String.join("", pieces);
    assertThat(new SdpText(text).withoutAddresses()).isEqualTo(lineByLine(text));
  }

  private static String lineByLine(String text) {
    return Arrays.stream(text.split("[\r\n]"))
        .filter(line -> !line.isEmpty())
        .map(SdpTextTest::passedOn)
        .collect(Collectors.joining());
  }

  private static String passedOn(String line) {
    return new SdpLine(line, 0, line.length()).replacement().orElse(line + END);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            END,
            END,
            END,
            "\r",
            "\n",
            " ",
            "c=IN IP4 203.0.113.77",
            "o=- 4611 2 IN IP4 203.0.113.77",
            "a=candidate:1 1 udp 2122260223 203.0.113.77 53422 typ host",
            "a=rtcp:9 IN IP4 203.0.113.77",
            "a=rtcp-mux",
            "a=ice-ufrag:aBcD",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "a=",
            "=",
            "c")
        .list()
        .ofMaxSize(16);
  }
}
