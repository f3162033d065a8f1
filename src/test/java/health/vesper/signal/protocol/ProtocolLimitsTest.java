package health.vesper.signal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.vesper.admission.TicketRateLimit;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.ConnectionLimit;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ReplayBuffer;
import health.vesper.signal.socket.UserLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The document's limits are those of the code: a message at a limit is understood, one beyond it is
 * not, and no text and no number of minutes is without one.
 */
class ProtocolLimitsTest {
  private static final Pattern RANGE =
      Pattern.compile("`(\\w+)` (?:(\\d+)-(\\d+)|up to (\\d+))(?!\\d)");

  /** Limited by the frame alone. */
  private static final List<String> AS_LONG_AS_A_FRAME = List.of("sdp");

  /** One field of one message, as the document limits it. */
  record Limit(String type, String field, int least, int most) {}

  static Stream<Limit> limits() {
    return ProtocolDocument.table(ProtocolDocument.SAID).entrySet().stream()
        .flatMap(row -> limits(row.getKey(), row.getValue().get(1)).stream());
  }

  private static List<Limit> limits(String type, String fields) {
    var limits = new ArrayList<Limit>();
    var range = RANGE.matcher(fields);
    while (range.find()) {
      var upTo = range.group(4) != null;
      limits.add(
          new Limit(
              type,
              range.group(1),
              upTo ? 0 : Integer.parseInt(range.group(2)),
              Integer.parseInt(upTo ? range.group(4) : range.group(3))));
    }
    return limits;
  }

  @ParameterizedTest
  @MethodSource("limits")
  void a_message_at_the_limit_is_understood_and_one_beyond_is_not(Limit limit) {
    assertThat(isUnderstood(limit, limit.least())).as("the least").isTrue();
    assertThat(isUnderstood(limit, limit.most())).as("the most").isTrue();
    assertThat(isUnderstood(limit, limit.most() + 1)).as("too much").isFalse();
    if (limit.least() > 0) {
      assertThat(isUnderstood(limit, limit.least() - 1)).as("too little").isFalse();
    }
  }

  private static boolean isUnderstood(Limit limit, int size) {
    var message = written(limit.type());
    for (var place : message.findParents(limit.field())) {
      ((ObjectNode) place).set(limit.field(), sized(place.get(limit.field()), size));
    }
    return ProtocolCodec.decode(message.toString().getBytes(UTF_8))
        instanceof ProtocolCodec.Understood;
  }

  /** A text that long, a list of so many, or that number. */
  private static JsonNode sized(JsonNode like, int size) {
    var mapper = ProtocolCodec.mapper();
    if (like.isTextual()) {
      return mapper.getNodeFactory().textNode("x".repeat(size));
    }
    if (like.isArray()) {
      var list = mapper.createArrayNode();
      for (int i = 0; i < size; i++) {
        list.add(like.get(0));
      }
      return list;
    }
    return mapper.getNodeFactory().numberNode(size);
  }

  private static ObjectNode written(String type) {
    return ProtocolCodec.mapper()
        .convertValue(Samples.ofClient(type), ObjectNode.class)
        .put("type", type);
  }

  @ParameterizedTest
  @MethodSource("types")
  void no_text_is_without_a_limit(String type) {
    var limited =
        limits(type, ProtocolDocument.table(ProtocolDocument.SAID).get(type).get(1)).stream()
            .map(Limit::field)
            .toList();
    var texts =
        Arrays.stream(Samples.ofClient(type).getClass().getRecordComponents())
            .filter(field -> field.getType() == String.class)
            .map(field -> field.getName())
            .filter(name -> !AS_LONG_AS_A_FRAME.contains(name))
            .toList();
    assertThat(limited).containsAll(texts);
  }

  static Stream<String> types() {
    return ProtocolDocument.table(ProtocolDocument.SAID).keySet().stream();
  }

  @Test
  void the_limits_of_a_socket_and_a_person_are_those_of_the_code() {
    assertThat(limit("a frame")).isEqualTo(ProtocolCodec.LONGEST_FRAME / 1024 + " kB");
    assertThat(limit("messages of one socket"))
        .isEqualTo(
            rate("", ConnectionLimit.MESSAGES_PER_SECOND, "second", ConnectionLimit.MESSAGE_BURST));
    assertThat(limit("messages of one person"))
        .isEqualTo(rate("", UserLimits.MESSAGES_PER_SECOND, "second", UserLimits.MESSAGE_BURST));
    assertThat(limit("what one person says"))
        .isEqualTo(
            rate(" kB", UserLimits.KILOBYTES_PER_SECOND, "second", UserLimits.KILOBYTE_BURST));
    assertThat(limit("sockets that one person opens"))
        .isEqualTo(
            rate("", UserLimits.CONNECTIONS_PER_MINUTE, "minute", UserLimits.CONNECTION_BURST));
    assertThat(limit("tickets that one person asks for"))
        .isEqualTo(rate("", TicketRateLimit.A_MINUTE, "minute", TicketRateLimit.AT_ONCE));
    assertThat(limit("waiting for a slow reader"))
        .isEqualTo(Outbox.MAX_FRAMES + " frames or " + Outbox.MAX_BYTES / 1024 + " kB");
    assertThat(limit("kept for somebody away"))
        .isEqualTo(ReplayBuffer.MAX_FRAMES + " frames or " + ReplayBuffer.MAX_BYTES / 1024 + " kB");
  }

  @Test
  void the_pulse_is_that_of_the_code() {
    assertThat(ProtocolDocument.table(ProtocolDocument.TOLD).get("ping-sent").get(2))
        .contains("every " + ClientConnection.PING_INTERVAL.toSeconds() + " seconds");
    assertThat(ProtocolDocument.table(ProtocolDocument.CLOSED).get("4008").get(1))
        .isEqualTo("silent for " + ClientConnection.TIMEOUT.toSeconds() + " seconds");
  }

  private static String limit(String what) {
    return ProtocolDocument.table("## Limits").get(what).get(1);
  }

  private static String rate(String unit, int each, String time, int atOnce) {
    return "%d%s a %s, %d%s at once".formatted(each, unit, time, atOnce, unit);
  }
}
