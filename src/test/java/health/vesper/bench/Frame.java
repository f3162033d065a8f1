package health.vesper.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text frame in the read buffer. It is valid only while it is handled. It is searched and not
 * parsed, because parsing would cost the generator more than the frame cost the server.
 */
final class Frame {
  private static final byte[] TYPE = bytes("\"type\":\"");

  /** Stands before the time at which a message was due to be sent. */
  static final String STAMP = "sent~";

  private static final byte[] STAMP_BYTES = bytes(STAMP);

  private byte[] bytes;
  private int from;
  private int to;
  private long now;

  Frame at(byte[] read, int begin, int end, long at) {
    bytes = read;
    from = begin;
    to = end;
    now = at;
    return this;
  }

  /** When the frame was read. */
  long now() {
    return now;
  }

  boolean is(String type) {
    int at = after(TYPE, from);
    return at >= 0
        && at + type.length() < to
        && bytes[at + type.length()] == '"'
        && startsAt(at, type);
  }

  private boolean startsAt(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The time at which the message was due to be sent, or 0 when the text has none. */
  long stamp() {
    int at = after(STAMP_BYTES, from);
    if (at < 0) {
      return 0;
    }
    long nanos = 0;
    for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
      nanos = nanos * 10 + (bytes[at] - '0');
    }
    return nanos;
  }

  /**
   * Returns the text after the first occurrence of this key, up to the next quote, comma or
   * bracket.
   */
  String word(String before) {
    int at = after(bytes(before), from);
    if (at < 0) {
      return "";
    }
    int end = at;
    while (end < to && ",\"}]".indexOf(bytes[end]) < 0) {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }

  int count(String what) {
    var pattern = bytes(what);
    int found = 0;
    for (int at = after(pattern, from); at >= 0; at = after(pattern, at)) {
      found++;
    }
    return found;
  }

  String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private int after(byte[] pattern, int begin) {
    for (int i = begin; i + pattern.length <= to; i++) {
      if (bytes[i] == pattern[0]
          && Arrays.equals(bytes, i, i + pattern.length, pattern, 0, pattern.length)) {
        return i + pattern.length;
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
