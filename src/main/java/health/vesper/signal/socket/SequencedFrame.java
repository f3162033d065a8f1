package health.vesper.signal.socket;

import health.vesper.signal.protocol.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A frame with its place on one person's tape. Holds what all recipients share, however long it
 * waits; the number is put in front when it is sent.
 *
 * @param number counted up from 1 on one tape; 0 for what is on none, such as a ping
 * @param tape named to the client with the first number of a connection, else null
 */
public record SequencedFrame(long number, Frame frame, @Nullable String tape) {
  /** A number of 19 digits and a tape's name, with their fields' names. */
  private static final int LONGEST_HEAD = 64;

  public SequencedFrame(long number, Frame frame) {
    this(number, frame, null);
  }

  /** What is on no tape. */
  public static SequencedFrame without(Frame frame) {
    return new SequencedFrame(0, frame);
  }

  /** The same, and tells the client which tape the number is on. */
  public SequencedFrame naming(String tapesId) {
    return new SequencedFrame(number, frame, tapesId);
  }

  /** Of two frames with the same word only the later one is worth sending; null for most. */
  @Nullable
  public String lastWord() {
    return frame.lastWord();
  }

  /** In bytes, without the number. */
  public int length() {
    return frame.length();
  }

  /** With this much room in bytes it can be written, number and all. */
  public int roomNeeded() {
    return frame.length() + LONGEST_HEAD;
  }

  /** Writes it as it is sent, in UTF-8. */
  public void putInto(ByteBuffer out) {
    out.put(head().getBytes(StandardCharsets.ISO_8859_1));
    frame.putFieldsInto(out);
  }

  private String head() {
    if (number == 0) {
      return "{";
    }
    return tape == null
        ? "{\"seq\":" + number + ","
        : "{\"seq\":" + number + ",\"tape\":\"" + tape + "\",";
  }
}
