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

  private final ManualTransport transport = new ManualTransport();
  private final Outbox outbox = new Outbox(transport);

  @Test
  void a_slow_reader_has_one_frame_in_flight_and_the_rest_waits() {
    say("a", "b", "c");
    assertThat(transport.sent).containsExactly("{a");
    transport.arrives();
    assertThat(transport.sent).containsExactly("{a", "{b");
    transport.arrives();
    transport.arrives();
    assertThat(transport.sent).containsExactly("{a", "{b", "{c");
  }

  @Test
  void a_reader_who_keeps_up_receives_everything_in_order() {
    transport.atOnce = true;
    for (int i = 0; i < 10_000; i++) {
      say("line " + i);
    }
    assertThat(transport.sent).hasSize(10_000).startsWith("{line 0").endsWith("{line 9999");
    assertThat(transport.closed).isNull();
  }

  @Test
  void only_the_newest_queue_is_sent_and_in_its_own_position() {
    say("first");
    outbox.send(new RoomEvent.QueueMoved(3, false, true));
    say("second");
    outbox.send(new RoomEvent.QueueMoved(2, true, true));
    transport.allArrive();
    assertThat(transport.sent)
        .containsExactly(
            "{first",
            "{second",
            Written.text(
                SequencedFrame.unnumbered(Frame.of(new RoomEvent.QueueMoved(2, true, true)))));
  }

  @Test
  void one_persons_microphone_frame_does_not_replace_anothers() {
    say("first");
    outbox.send(new RoomEvent.MediaChanged(MAX, true, false));
    outbox.send(new RoomEvent.MediaChanged(NOOR, true, false));
    outbox.send(new RoomEvent.MediaChanged(MAX, false, false));
    transport.allArrive();
    assertThat(transport.sent).hasSize(3);
    assertThat(transport.sent.get(2)).contains(MAX.toString()).contains("\"microphone\":false");
  }

  @Test
  void above_the_limit_the_socket_is_closed_and_nothing_more_is_sent() {
    for (int i = 0; i <= Outbox.MAX_FRAMES; i++) {
      say("line");
      assertThat(transport.closed).isNull();
    }
    say("one too many");
    assertThat(transport.closed).isEqualTo(CloseCode.OVERLOADED);
    transport.allArrive();
    assertThat(transport.sent).hasSize(1);
  }

  @Test
  void a_few_long_frames_reach_the_limit_too() {
    say("x".repeat(400_000), "x".repeat(400_000));
    assertThat(transport.closed).isNull();
    say("x".repeat(400_000));
    assertThat(transport.closed).isEqualTo(CloseCode.OVERLOADED);
  }

  @Test
  void commands_posted_before_the_mailbox_closes_are_handled() {
    say("hello");
    outbox.send(new RoomEvent.SessionEnded());
    outbox.closeAfterAll(CloseCode.SESSION_ENDED);
    say("too late");
    assertThat(transport.closed).isNull();
    transport.arrives();
    assertThat(transport.closed).isNull();
    transport.arrives();
    assertThat(transport.sent).hasSize(2);
    assertThat(transport.closed).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  void an_empty_outbox_closes_at_once_and_only_once() {
    outbox.closeAfterAll(CloseCode.LEFT);
    outbox.closeNow(CloseCode.SILENT);
    assertThat(transport.closed).isEqualTo(CloseCode.LEFT);
  }

  /** Sends these frames. A frame is a brace and a text. */
  private void say(String... texts) {
    for (var text : texts) {
      var unused = outbox.send(SequencedFrame.unnumbered(frame(text)));
    }
  }

  private static Frame frame(String fields) {
    return new Frame(("{" + fields).getBytes(UTF_8), null, Retention.TRANSIENT);
  }
}
