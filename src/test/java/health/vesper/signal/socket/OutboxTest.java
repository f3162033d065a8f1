package health.vesper.signal.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Retention;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final ParticipantId MAX = new ParticipantId(new UUID(0, 1));
  private static final ParticipantId NOOR = new ParticipantId(new UUID(0, 2));

  private final ManualTransport line = new ManualTransport();
  private final Outbox outbox = new Outbox(line);

  @Test
  void a_slow_reader_has_one_frame_on_the_way_and_the_rest_waits() {
    say("a", "b", "c");
    assertThat(line.sent).containsExactly("{a");
    line.arrives();
    assertThat(line.sent).containsExactly("{a", "{b");
    line.arrives();
    line.arrives();
    assertThat(line.sent).containsExactly("{a", "{b", "{c");
  }

  @Test
  void a_reader_who_keeps_up_gets_everything_in_order() {
    line.atOnce = true;
    for (int i = 0; i < 10_000; i++) {
      say("line " + i);
    }
    assertThat(line.sent).hasSize(10_000).startsWith("{line 0").endsWith("{line 9999");
    assertThat(line.closed).isNull();
  }

  @Test
  void of_several_queues_only_the_newest_is_told_and_in_its_own_place() {
    say("first");
    outbox.send(new RoomEvent.QueueMoved(3, false, true));
    say("second");
    outbox.send(new RoomEvent.QueueMoved(2, true, true));
    line.allArrive();
    assertThat(line.sent)
        .containsExactly(
            "{first",
            "{second",
            Written.text(
                SequencedFrame.unnumbered(Frame.of(new RoomEvent.QueueMoved(2, true, true)))));
  }

  @Test
  void one_persons_microphone_does_not_hide_anothers() {
    say("first");
    outbox.send(new RoomEvent.MediaChanged(MAX, true, false));
    outbox.send(new RoomEvent.MediaChanged(NOOR, true, false));
    outbox.send(new RoomEvent.MediaChanged(MAX, false, false));
    line.allArrive();
    assertThat(line.sent).hasSize(3);
    assertThat(line.sent.get(2)).contains(MAX.toString()).contains("\"microphone\":false");
  }

  @Test
  void past_the_bound_the_socket_is_closed_and_nothing_more_is_sent() {
    for (int i = 0; i <= Outbox.MAX_FRAMES; i++) {
      say("line");
      assertThat(line.closed).isNull();
    }
    say("one too many");
    assertThat(line.closed).isEqualTo(CloseCode.OVERLOADED);
    line.allArrive();
    assertThat(line.sent).hasSize(1);
  }

  @Test
  void few_but_long_frames_reach_the_bound_too() {
    say("x".repeat(400_000), "x".repeat(400_000));
    assertThat(line.closed).isNull();
    say("x".repeat(400_000));
    assertThat(line.closed).isEqualTo(CloseCode.OVERLOADED);
  }

  @Test
  void what_is_said_before_the_door_closes_is_heard() {
    say("hello");
    outbox.send(new RoomEvent.SessionEnded());
    outbox.closeAfterAll(CloseCode.SESSION_ENDED);
    say("too late");
    assertThat(line.closed).isNull();
    line.arrives();
    assertThat(line.closed).isNull();
    line.arrives();
    assertThat(line.sent).hasSize(2);
    assertThat(line.closed).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  void an_empty_outbox_closes_at_once_and_only_once() {
    outbox.closeAfterAll(CloseCode.LEFT);
    outbox.closeNow(CloseCode.SILENT);
    assertThat(line.closed).isEqualTo(CloseCode.LEFT);
  }

  /** Sends these; a frame is what is said behind a brace. */
  private void say(String... texts) {
    for (var text : texts) {
      var unused = outbox.send(SequencedFrame.unnumbered(frame(text)));
    }
  }

  private static Frame frame(String fields) {
    return new Frame(("{" + fields).getBytes(UTF_8), null, Retention.TRANSIENT);
  }
}
