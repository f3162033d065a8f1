package health.vesper.chaos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Finds the server's messages in the bytes of one connection. It skips the head of the HTTP answer.
 * If the answer opens a WebSocket (RFC 6455, section 5.2), it reports every text and the close
 * code.
 */
final class Frames {
  private static final int FINAL = 0x80;
  private static final int TEXT = 1;
  private static final int CONTINUED = 0;
  private static final int CLOSE = 8;
  private static final int NO_CODE = 1005;

  private final Consumer<String> text;
  private final IntConsumer close;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte[] pending = {};
  private boolean opened;
  private boolean deaf;

  Frames(Consumer<String> text, IntConsumer close) {
    this.text = text;
    this.close = close;
  }

  /** Another request was sent on the same connection. Its answer may open a WebSocket. */
  synchronized void nextAnswer() {
    if (!opened) {
      deaf = false;
      pending = new byte[] {};
    }
  }

  synchronized void feed(byte[] bytes) {
    if (deaf) {
      return;
    }
    var all = new ByteArrayOutputStream();
    all.writeBytes(pending);
    all.writeBytes(bytes);
    pending = all.toByteArray();
    int from = opened ? 0 : pastHead();
    while (opened) {
      int next = frame(from);
      if (next < 0) {
        break;
      }
      from = next;
    }
    pending = java.util.Arrays.copyOfRange(pending, from, pending.length);
  }

  private int pastHead() {
    var head = new String(pending, StandardCharsets.ISO_8859_1);
    int end = head.indexOf("\r\n\r\n");
    if (end < 0) {
      return 0;
    }
    opened = head.startsWith("HTTP/1.1 101");
    deaf = !opened;
    return end + 4;
  }

  /**
   * Reads the frame that begins at this position. Returns where the next frame begins, or -1 when
   * the frame is incomplete.
   */
  private int frame(int at) {
    if (pending.length < at + 2) {
      return -1;
    }
    int head = pending[at] & 0xff;
    int shortLength = pending[at + 1] & 0x7f;
    int lengthBytes = shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0;
    int body = at + 2 + lengthBytes;
    if (pending.length < body) {
      return -1;
    }
    long length = lengthBytes == 0 ? shortLength : 0;
    for (int i = at + 2; i < body; i++) {
      length = length << 8 | (pending[i] & 0xff);
    }
    if (pending.length < body + length) {
      return -1;
    }
    take(head, body, Math.toIntExact(length));
    return body + Math.toIntExact(length);
  }

  private void take(int head, int body, int length) {
    int kind = head & 0x0f;
    if (kind == CLOSE) {
      close.accept(length < 2 ? NO_CODE : (pending[body] & 0xff) << 8 | (pending[body + 1] & 0xff));
    } else if (kind == TEXT || kind == CONTINUED) {
      message.write(pending, body, length);
      if ((head & FINAL) != 0) {
        text.accept(message.toString(StandardCharsets.UTF_8));
        message.reset();
      }
    }
  }
}
