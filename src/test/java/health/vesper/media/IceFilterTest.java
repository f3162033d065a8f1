package health.vesper.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under the relay policy a client's messages reveal no address to another client. */
class IceFilterTest {
  private static final String HOME = "203.0.113.77";
  private final IceFilter filter = IceFilter.under(IcePolicy.RELAY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "candidate:1 1 udp 2122260223 203.0.113.77 53422 typ host generation 0",
        "candidate:2 1 udp 1686052607 203.0.113.77 53422 typ srflx raddr 10.0.0.2 rport 53422",
        "candidate:3 1 udp 1686052607 203.0.113.77 53422 typ prflx raddr 10.0.0.2 rport 53422",
        "candidate:4 1 udp 2122260223 203.0.113.77 53422 typ host foo typ relay",
        "candidate:5 1 udp 2122260223 203.0.113.77 53422 typ relay raddr 1.2.3.4 rport 9 typ host",
        "candidate:typ 1 udp 1 203.0.113.77 1 relay",
        "candidate:6 1 udp 41885439 198.51.100.1 61000 typ relay generation 0 ufrag aB\u2028\ncD",
        "candidate:6 1 udp 41885439 198.51.100.1 61000 typ relay generation 0 ufrag aB\u0001",
        "candidate:6 1 udp 41885439 198.51\u00a0.1 61000 typ relay generation 0",
        "typ relay",
        " ",
      })
  void only_relay_candidates_pass(String candidate) {
    assertThat(filter.candidate(candidate)).isEmpty();
  }

  @Test
  void a_relay_candidate_passes_without_the_related_address() {
    assertThat(
            filter.candidate(
                "candidate:7 1 udp 41885439 198.51.100.1 61000 typ relay raddr 203.0.113.77 rport"
                    + " 53422 generation 0 ufrag aBcD network-id 1 network-cost 10"))
        .contains(
            "candidate:7 1 udp 41885439 198.51.100.1 61000 typ relay raddr 0.0.0.0 rport 0"
                + " generation 0 ufrag aBcD");
  }

  @Test
  void the_end_of_candidates_passes() {
    assertThat(filter.candidate("")).contains("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void a_description_contains_no_address(String end) {
    var sdp =
        String.join(
            end,
            "v=0",
            "o=- 4611731400430051336 2 IN IP4 " + HOME,
            "s=-",
            "t=0 0",
            "m=audio 53422 UDP/TLS/RTP/SAVPF 111",
            "c=IN IP4 " + HOME,
            "a=rtcp:9 IN IP4 " + HOME,
            "a=candidate:1 1 udp 2122260223 " + HOME + " 53422 typ host",
            "A=CANDIDATE:1 1 udp 2122260223 " + HOME + " 53422 typ host",
            " a=candidate:1 1 udp 2122260223 " + HOME + " 53422 typ host",
            "a=remote-candidates:1 " + HOME + " 53422",
            "o=-  1 2 IN IP4 " + HOME,
            "c=IN IP4 " + HOME + "\u2028",
            "a=ice-ufrag:aBcD",
            "a=rtpmap:111 opus/48000/2",
            "");

    var passed = filter.description(sdp);

    assertThat(passed).doesNotContain(HOME);
    assertThat(passed)
        .contains("o=- 4611731400430051336 2 IN IP4 0.0.0.0\r\n")
        .contains("c=IN IP4 0.0.0.0\r\n")
        .contains("a=ice-ufrag:aBcD\r\n")
        .endsWith("a=rtpmap:111 opus/48000/2\r\n");
  }

  @Test
  void without_a_relay_everything_passes_unchanged() {
    var open = IceFilter.under(IcePolicy.ALL);
    assertThat(open.candidate("candidate:1 1 udp 1 10.0.0.2 1 typ host")).isPresent();
    assertThat(open.description("c=IN IP4 10.0.0.2\n")).isEqualTo("c=IN IP4 10.0.0.2\n");
  }
}
