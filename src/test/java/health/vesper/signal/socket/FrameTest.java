package health.vesper.signal.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.signal.protocol.ProtocolCodec;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for many arrives at each with a number of its own. */
class FrameTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final String TAPE = new ReplayBuffer().id();

  @Property
  void every_letter_arrives(@ForAll String text, @ForAll @LongRange(min = 1) long number)
      throws JsonProcessingException {
    var read = read(new SequencedFrame(number, saying(text)).naming(TAPE));
    assertThat(read.get("text").asText()).isEqualTo(text);
    assertThat(read.get("seq").asLong()).isEqualTo(number);
    assertThat(read.get("tape").asText()).isEqualTo(TAPE);
  }

  /** A room would fall silent if a name from elsewhere could not be written. */
  @ParameterizedTest
  @ValueSource(strings = {"Max \uD83C\uDF31", "Max \uD83C", "\uDF31 Max", "\uDF31\uD83C"})
  void half_a_letter_stops_nobody(String text) throws JsonProcessingException {
    assertThat(read(new SequencedFrame(1, saying(text))).get("text").asText()).isEqualTo(text);
  }

  @Test
  void two_people_read_the_same_frame_behind_their_own_numbers() {
    var frame = Frame.of(new RoomEvent.SessionEnded());
    assertThat(Written.text(new SequencedFrame(7, frame)))
        .isEqualTo("{\"seq\":7,\"type\":\"session-ended\"}");
    assertThat(Written.text(new SequencedFrame(12, frame).naming("abc")))
        .isEqualTo("{\"seq\":12,\"tape\":\"abc\",\"type\":\"session-ended\"}");
    assertThat(Written.text(SequencedFrame.unnumbered(frame)))
        .isEqualTo("{\"type\":\"session-ended\"}");
  }

  private static Frame saying(String text) {
    return Frame.of(new RoomEvent.FacilitatorWrote(text, SIX));
  }

  private static JsonNode read(SequencedFrame frame) throws JsonProcessingException {
    return ProtocolCodec.mapper().readTree(Written.text(frame));
  }
}
