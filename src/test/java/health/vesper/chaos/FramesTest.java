package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final String OPENED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n";

  private final List<String> heard = new ArrayList<>();
  private final Frames frames = new Frames(heard::add, code -> heard.add("close " + code));
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void finds_texts_of_every_length_and_the_close_code_in_pieces_of_any_size() {
    bytes.writeBytes(OPENED.getBytes(StandardCharsets.US_ASCII));
    frame(0x81, "short");
    frame(0x81, "x".repeat(300));
    frame(0x81, "y".repeat(70_000));
    frame(0x01, "in two ");
    frame(0x80, "pieces");
    frame(0x88, "\u000f\u00a1");
    var all = bytes.toByteArray();
    for (int from = 0; from < all.length; from += 7) {
      frames.feed(Arrays.copyOfRange(all, from, Math.min(all.length, from + 7)));
    }
    assertThat(heard)
        .containsExactly(
            "short", "x".repeat(300), "y".repeat(70_000), "in two pieces", "close 4001");
  }

  @Test
  void finds_no_message_in_an_ordinary_answer() {
    bytes.writeBytes("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    frame(0x81, "no frame");
    frames.feed(bytes.toByteArray());
    assertThat(heard).isEmpty();
  }

  @Test
  void finds_the_messages_when_the_next_answer_opens_a_websocket() {
    frames.feed("HTTP/1.1 201 Created\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
    frames.nextAnswer();
    bytes.writeBytes(OPENED.getBytes(StandardCharsets.US_ASCII));
    frame(0x81, "welcome");
    frames.feed(bytes.toByteArray());
    assertThat(heard).containsExactly("welcome");
  }

  private void frame(int head, String text) {
    var body = text.getBytes(StandardCharsets.ISO_8859_1);
    bytes.write(head);
    if (body.length < 126) {
      bytes.write(body.length);
    } else if (body.length < 65_536) {
      bytes.write(126);
      length(body.length, 2);
    } else {
      bytes.write(127);
      length(body.length, 8);
    }
    bytes.writeBytes(body);
  }

  private void length(long length, int inBytes) {
    for (int i = inBytes - 1; i >= 0; i--) {
      bytes.write((int) (length >> (8 * i)) & 0xff);
    }
  }
}
