package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.RawHttp;
import health.vesper.wire.TestSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a broken or hostile client can send over the real socket. It must not affect the others. */
class HostileInputIT {
  private static VesperUnderTest vesper;
  private static HttpUser fia;
  private static HttpUser max;
  private static String session;
  private static TestSocket room;

  @BeforeAll
  static void the_group_is_open() {
    vesper = VesperUnderTest.named("hostile").open();
    var http = new SessionOverHttp(vesper);
    fia = http.signIn(DemoPerson.FIA);
    max = http.signIn(DemoPerson.MAX);
    session = SessionOverHttp.tonight(fia);
    room = fia.enter(session);
    room.await("welcomed");
    SessionOverHttp.arrive(max, session, "Home", "555 0100");
  }

  @AfterAll
  static void the_server_stops() {
    vesper.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          an unknown type              | {"type":"become-facilitator"}                 | 1007
          cut in the middle            | {"type":"say","text":"he                       | 1007
          a key twice                  | {"type":"say","text":"a","text":"b"}           | 1007
          a sender of one's own choice | {"type":"say","text":"a","from":"somebody"}    | 1007
          a number where a text is due | {"type":"say","text":7}                        | 1007
          an empty participant         | {"type":"mute","participant":""}               | 1007
          no object at all             | []                                             | 1007
          """)
  void closes_the_socket_with_the_right_code_and_disturbs_nobody(
      String what, String frame, int code) {
    var socket = max.enter(session, true);
    socket.await("waiting-began");
    socket.send(frame);
    assertThat(socket.awaitClose()).isEqualTo(code);
    assertThat(room.isOpen()).isTrue();
  }

  @Test
  void a_frame_beyond_the_limit_closes_with_1009_and_is_counted() {
    var before = oversizedFrames();
    var socket = max.enter(session, true);
    socket.send("{\"type\":\"say\",\"text\":\"" + "x".repeat(100_000) + "\"}");
    assertThat(socket.awaitClose()).isEqualTo(1009);
    assertThat(room.isOpen()).isTrue();
    Eventually.holds(() -> assertThat(oversizedFrames()).isEqualTo(before + 1));
  }

  private static double oversizedFrames() {
    return Metrics.of(vesper.at()).value("vesper_connections_refused_total", "too-big");
  }

  @Test
  void metrics_say_how_many_rooms_and_connections_are_open() {
    assertThat(Metrics.of(vesper.at()).value("vesper_rooms_active")).isEqualTo(1);
    assertThat(Metrics.of(vesper.at()).value("vesper_connections_active"))
        .isGreaterThanOrEqualTo(1);
  }

  @Test
  void metrics_are_not_served_where_pages_are() {
    assertThat(HttpUser.stranger(vesper.at()).get("/metrics").body()).doesNotContain("vesper_");
  }

  /** Undertow compares only the first part of a message with its own limit. */
  @Test
  void a_frame_that_grows_piece_by_piece_closes_with_1009() {
    var socket = max.enter(session, true);
    socket.await("waiting-began");
    socket.sendInPieces(
        "{\"type\":\"say\",\"text\":\"", "x".repeat(10_000), "x".repeat(10_000), "\"}");
    assertThat(socket.awaitClose()).isEqualTo(1009);
    assertThat(room.isOpen()).isTrue();
  }

  @Test
  void a_message_in_several_frames_is_read_as_one() {
    var socket = max.enter(session, true);
    socket.await("waiting-began");
    socket.sendInPieces("{\"type\":\"write-", "door\",\"text\":\"Ein schöner Gru", "ß\"}");
    room.await("door-written", message -> message.path("text").asText().equals("Ein schöner Gruß"));
  }

  @Test
  void bytes_close_with_1003() {
    var socket = max.enter(session, true);
    socket.sendBinary(new byte[] {1, 2, 3});
    assertThat(socket.awaitClose()).isEqualTo(1003);
  }

  @Test
  void a_flood_closes_with_1008() {
    var socket = max.enter(session, true);
    for (int i = 0; i < 400; i++) {
      socket.send("{\"type\":\"raise-hand\",\"raised\":true}");
    }
    assertThat(socket.awaitClose()).isEqualTo(1008);
    assertThat(room.isOpen()).isTrue();
  }

  @Test
  void a_ticket_is_valid_once_and_for_one_person() {
    var ticket =
        HttpUser.json(max.post("/api/sessions/" + session + "/ticket", "{\"takeOver\":true}"))
            .get("socket")
            .asText();
    assertThat(fia.open(ticket).awaitClose()).isEqualTo(1008);
    assertThat(max.open("/ws/room/" + UUID.randomUUID()).awaitClose()).isEqualTo(1008);
  }

  @Test
  void a_page_of_another_origin_gets_no_socket_and_no_ticket() {
    var ticket =
        HttpUser.json(max.post("/api/sessions/" + session + "/ticket", "{\"takeOver\":true}"))
            .get("socket")
            .asText();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> max.open(ticket, "https://elsewhere.example")))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    var answer =
        max.send(
            max.api("/api/sessions/" + session + "/ticket")
                .header("Content-Type", "application/json")
                .header("Origin", "https://elsewhere.example")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"takeOver\":true}")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(HttpUser.json(answer).get("code").asText()).isEqualTo("foreign-origin");
  }

  @Test
  void a_client_who_sends_a_facilitator_command_is_refused_and_audited() {
    var socket = max.enter(session, true);
    var you = socket.await("waiting-began");
    assertThat(you).isNotNull();
    socket.send("{\"type\":\"end-session\"}");
    assertThat(socket.await("refused").get("why").asText()).isIn("not-allowed", "waiting");
    assertThat(room.isOpen()).isTrue();
    var ada = new SessionOverHttp(vesper).signIn(DemoPerson.ADA);
    Eventually.holds(
        () -> {
          var events = HttpUser.json(ada.get("/api/audit?session=" + session + "&limit=200"));
          assertThat(events.get("events").findValuesAsText("act")).contains("forbidden");
          assertThat(events.get("intact").asBoolean()).isTrue();
        });
  }

  @Test
  void a_stranger_learns_nothing_from_an_error() {
    var stranger = HttpUser.stranger(vesper.at());
    assertThat(stranger.get("/api/tonight").statusCode()).isEqualTo(401);
    var real = max.get("/api/sessions/" + session + "/notes");
    var invented = max.get("/api/sessions/" + UUID.randomUUID() + "/notes");
    assertThat(real.statusCode()).isEqualTo(invented.statusCode()).isEqualTo(404);
    assertThat(real.body()).isEqualTo(invented.body());
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
