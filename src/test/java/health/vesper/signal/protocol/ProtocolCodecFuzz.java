package health.vesper.signal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import health.vesper.harness.FuzzExecutions;
import health.vesper.room.Room;
import health.vesper.room.protocol.ClientMessage;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.ProtocolCodec.Hostile;
import health.vesper.signal.protocol.ProtocolCodec.Understood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For any bytes a frame is hostile or understood. An understood frame has the same meaning when it
 * is written again, and the room answers it. The seeds are the golden messages and earlier
 * findings.
 */
class ProtocolCodecFuzz {
  private static final FuzzExecutions TRIES = new FuzzExecutions("ProtocolCodec.decode", 400);
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final PersonKey FIA = new PersonKey("fia");

  /** All allowed names of a counter. No name comes from the frame. */
  private static final Set<String> COUNTERS =
      Set.of(
          "too-big",
          "not-an-object",
          ProtocolCodec.FORGED,
          "unknown-field",
          "unknown-type",
          "wrong-shape",
          "not-json");

  @AfterAll
  static void count_the_attempts() {
    TRIES.tell();
  }

  static Stream<byte[]> golden() throws IOException {
    try (var files = Files.list(Path.of("web/test/golden/client"))) {
      return files.sorted().map(ProtocolCodecFuzz::bytes).toList().stream();
    }
  }

  @MethodSource("golden")
  @FuzzTest(maxDuration = "10s")
  void a_frame_is_hostile_or_understood(byte[] bytes) throws JsonProcessingException {
    TRIES.another();
    var decoded = ProtocolCodec.decode(bytes);
    if (decoded instanceof Hostile hostile) {
      assertThat(COUNTERS).contains(hostile.counter());
      assertThat(List.of(CloseCode.MALFORMED, CloseCode.TOO_BIG)).contains(hostile.close());
    } else if (decoded instanceof Understood understood) {
      meansTheSameWrittenAgain(understood);
      isAnsweredByARoom(understood.message());
    }
  }

  private static void meansTheSameWrittenAgain(Understood understood)
      throws JsonProcessingException {
    var again =
        ProtocolCodec.mapper()
            .writerFor(ClientMessage.class)
            .writeValueAsBytes(understood.message());
    if (again.length <= ProtocolCodec.LONGEST_FRAME) {
      assertThat(ProtocolCodec.decode(again)).isEqualTo(understood);
    }
  }

  /** Handles any command of a facilitator who is alone in the room, without an exception. */
  private static void isAnsweredByARoom(ClientMessage message) {
    var by = new ConnectionId(new UUID(0, 2));
    var plan =
        new RoomPlan(
            12,
            4,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            SIX,
            SIX.plusSeconds(1));
    var room = Room.open(new RoomId(new UUID(0, 1)), plan);
    room.handle(
        new RoomCommand.Connect(by, FIA, RoomRole.FACILITATOR, "Fia", false, false, null), SIX);
    room.handle(new RoomCommand.AdmissionWritten(FIA), SIX);
    if (message instanceof ParticipantCommand command) {
      assertThat(room.handle(new RoomCommand.Posted(by, command), SIX)).isNotNull();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
