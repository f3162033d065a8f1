package health.vesper.signal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.signal.protocol.ProtocolCodec.Hostile;
import health.vesper.signal.protocol.ProtocolCodec.Understood;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown at it, the decoder answers with a message or a close code. */
class ProtocolCodecTest {
  private static final String SOMEBODY = "\"6f1c0d3e-52b1-4c1e-9a52-0d8f3e2b7a10\"";

  static Stream<Arguments> hostile() {
    return Stream.of(
        hostile("nothing", "", "not-an-object"),
        hostile("blanks", " \n ", "not-an-object"),
        hostile("an array", "[]", "not-an-object"),
        hostile("a wrapped message", "[\"leave\",{}]", "not-an-object"),
        hostile("a text", "\"leave\"", "not-an-object"),
        hostile("null", "null", "not-an-object"),
        hostile("a number that is none", "NaN", "not-an-object"),
        hostile("a mark of byte order", "\uFEFF{\"type\":\"leave\"}", "not-an-object"),
        hostile("an empty object", "{}", "unknown-type"),
        hostile("a cut message", "{\"type\":\"say\",\"text\":\"hel", "not-json"),
        hostile("a cut object", "{\"type\":\"leave\"", "not-json"),
        hostile("two messages", "{\"type\":\"leave\"}{\"type\":\"leave\"}", "wrong-shape"),
        hostile("single quotes", "{'type':'leave'}", "not-json"),
        hostile("a comment", "{/* */\"type\":\"leave\"}", "not-json"),
        hostile("an unknown type", "{\"type\":\"become-facilitator\"}", "unknown-type"),
        hostile("an empty type", "{\"type\":\"\"}", "unknown-type"),
        hostile("a type in capitals", "{\"type\":\"Leave\"}", "unknown-type"),
        hostile("a class for a type", "{\"type\":\"java.lang.Runtime\"}", "unknown-type"),
        hostile("a number for a type", "{\"type\":1}", "unknown-type"),
        hostile("no type", "{\"text\":\"hello\"}", "unknown-type"),
        hostile("two types", "{\"type\":\"leave\",\"type\":\"leave\"}", "not-json"),
        hostile("a key twice", "{\"type\":\"say\",\"text\":\"a\",\"text\":\"b\"}", "not-json"),
        hostile("a server's message", "{\"type\":\"muted\"}", "unknown-type"),
        hostile("an unknown field", "{\"type\":\"leave\",\"now\":true}", "unknown-field"),
        hostile("a forged sender", say("\"a\",\"from\":" + SOMEBODY), "forged"),
        hostile("another forged sender", say("\"a\",\"sender\":1"), "forged"),
        hostile("a forged role", "{\"type\":\"leave\",\"role\":\"facilitator\"}", "forged"),
        hostile("a forged room", "{\"type\":\"admit-all\",\"room\":" + SOMEBODY + "}", "forged"),
        hostile("a missing text", "{\"type\":\"say\"}", "wrong-shape"),
        hostile("null for a text", say("null"), "wrong-shape"),
        hostile("a number for a text", say("7"), "wrong-shape"),
        hostile("a truth for a text", say("true"), "wrong-shape"),
        hostile("an object for a text", say("{}"), "wrong-shape"),
        hostile("a list for a text", say("[\"a\"]"), "wrong-shape"),
        hostile("an empty text", say("\"\""), "wrong-shape"),
        hostile("blanks for a text", say("\"  \""), "wrong-shape"),
        hostile("a text too long", say("\"" + "x".repeat(2001) + "\""), "wrong-shape"),
        hostile("NUL", say("\"\\u0000\""), "wrong-shape"),
        hostile("half a pair", say("\"\\ud83d\""), "wrong-shape"),
        hostile("the wrong half", say("\"\\ude00 hello\""), "wrong-shape"),
        hostile("a bare control character", say("\"\u0001\""), "not-json"),
        hostile("a missing flag", "{\"type\":\"lock\"}", "wrong-shape"),
        hostile("a text for a flag", "{\"type\":\"lock\",\"locked\":\"true\"}", "wrong-shape"),
        hostile("a number for a flag", "{\"type\":\"lock\",\"locked\":1}", "wrong-shape"),
        hostile("null for a flag", "{\"type\":\"lock\",\"locked\":null}", "wrong-shape"),
        hostile("a text for a number", ping("\"1\""), "wrong-shape"),
        hostile("a fraction", ping("1.5"), "wrong-shape"),
        hostile("more than fits", ping("99999999999999"), "wrong-shape"),
        hostile("no number", ping("NaN"), "not-json"),
        hostile("nobody", "{\"type\":\"mute\",\"participant\":\"\"}", "wrong-shape"),
        hostile("nobody to send to", describe("\"\"", "\"offer\""), "wrong-shape"),
        hostile("null for somebody", "{\"type\":\"mute\",\"participant\":null}", "wrong-shape"),
        hostile("no id", "{\"type\":\"mute\",\"participant\":\"1-1-1-1-1\"}", "wrong-shape"),
        hostile(
            "an id as bytes",
            "{\"type\":\"mute\",\"participant\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
            "wrong-shape"),
        hostile(
            "an id as an object",
            "{\"type\":\"mute\",\"participant\":{\"value\":1}}",
            "wrong-shape"),
        hostile("an unknown kind", describe(SOMEBODY, "\"pranswer\""), "wrong-shape"),
        hostile("a kind by number", describe(SOMEBODY, "0"), "wrong-shape"),
        hostile("a kind in capitals", describe(SOMEBODY, "\"OFFER\""), "wrong-shape"),
        hostile("depth", say("[".repeat(8000)), "wrong-shape"),
        hostile("depth before the type", "{\"a\":" + "[".repeat(8000), "not-json"),
        Arguments.of(
            "depth of ten thousand",
            say("[".repeat(10_000) + "]".repeat(10_000)),
            new Hostile(CloseCode.TOO_BIG, "too-big")),
        Arguments.of(
            "a megabyte",
            say("\"" + "x".repeat(1 << 20) + "\""),
            new Hostile(CloseCode.TOO_BIG, "too-big")),
        Arguments.of(
            "a frame that is long in bytes only",
            say("\"" + "€".repeat(6000) + "\""),
            new Hostile(CloseCode.TOO_BIG, "too-big")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void what_is_not_ours_is_named_and_closes_the_socket(
      String what, String frame, Hostile expected) {
    assertThat(decoded(frame)).isEqualTo(expected);
  }

  @Test
  void blanks_around_what_is_said_are_nobodys_business() {
    assertThat(decoded(" {\"text\" : \" good evening \", \"type\":\"say\"} "))
        .isEqualTo(new Understood(new ParticipantCommand.Say("good evening")));
  }

  @Test
  void a_whole_pair_is_a_smile() {
    assertThat(decoded(say("\"\\ud83d\\ude00\"")))
        .isEqualTo(new Understood(new ParticipantCommand.Say("😀")));
  }

  @Test
  void a_large_description_fits() {
    var sdp = "a=".repeat(4096);
    assertThat(
            decoded(
                "{\"type\":\"describe\",\"to\":%s,\"toEpoch\":1,\"kind\":\"offer\",\"sdp\":\"%s\"}"
                    .formatted(SOMEBODY, sdp)))
        .isInstanceOf(Understood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void only_utf_8_is_spoken(String other) {
    var frame = "{\"type\":\"leave\"}".getBytes(Charset.forName(other));
    assertThat(ProtocolCodec.decode(frame)).isInstanceOf(Hostile.class);
  }

  @Test
  void what_is_no_letter_of_any_alphabet_is_hostile() {
    var frame = say("\"?\"").getBytes(UTF_8);
    frame[frame.length - 3] = (byte) 0xFF;
    assertThat(ProtocolCodec.decode(frame)).isInstanceOf(Hostile.class);
  }

  private static ProtocolCodec.Decoded decoded(String frame) {
    return ProtocolCodec.decode(frame.getBytes(UTF_8));
  }

  private static Arguments hostile(String what, String frame, String counter) {
    return Arguments.of(what, frame, new Hostile(CloseCode.MALFORMED, counter));
  }

  private static String say(String text) {
    return "{\"type\":\"say\",\"text\":" + text + "}";
  }

  private static String ping(String n) {
    return "{\"type\":\"answer-ping\",\"n\":" + n + "}";
  }

  private static String describe(String to, String kind) {
    return "{\"type\":\"describe\",\"to\":%s,\"toEpoch\":1,\"kind\":%s,\"sdp\":\"\"}"
        .formatted(to, kind);
  }
}
