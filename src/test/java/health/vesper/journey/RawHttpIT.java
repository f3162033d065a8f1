package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.RawHttp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no browser sends. */
class RawHttpIT {
  private static final int SLOW_PEOPLE = 60;

  private static VesperUnderTest vesper;

  @BeforeAll
  static void the_server_starts() {
    vesper = VesperUnderTest.named("raw").open();
  }

  @AfterAll
  static void the_server_stops() {
    vesper.close();
  }

  /** A proxy in front could read another request than the server does. */
  static List<String> malformed() {
    return List.of(
        "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA\rB: c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nA: b\rC: d\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n: nameless\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n A: folded\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\nabcd");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_malformed_header_block_is_no_request(String request) {
    try (var raw = new RawHttp(vesper.at().http())) {
      assertThat(raw.send(request).status()).isIn(0, 400);
    }
  }

  @Test
  void people_who_send_their_requests_slowly_stop_nobody_else() {
    var slow = new ArrayList<RawHttp>();
    try {
      for (int i = 0; i < SLOW_PEOPLE; i++) {
        slow.add(
            new RawHttp(vesper.at().http())
                .send(
                    "POST /api/me HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 1000\r\n\r\n{"));
      }
      var max = new SessionOverHttp(vesper).signIn(DemoPerson.MAX);
      assertThat(max.get("/api/tonight").statusCode()).isEqualTo(200);
    } finally {
      slow.forEach(RawHttp::close);
    }
  }

  @Test
  void what_nobody_uses_is_not_there() {
    try (var raw = new RawHttp(vesper.at().http())) {
      raw.send("GET /wildfly-services HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(raw.status()).isEqualTo(404);
    }
    try (var raw = new RawHttp(vesper.at().http())) {
      raw.send(
          String.join(
              "\r\n",
              "GET / HTTP/1.1",
              "Host: localhost",
              "Connection: Upgrade, HTTP2-Settings",
              "Upgrade: h2c",
              "HTTP2-Settings: AAMAAABkAAQAAP__",
              "",
              ""));
      assertThat(raw.status()).as("an upgrade to HTTP/2 without TLS").isNotEqualTo(101);
    }
  }
}
