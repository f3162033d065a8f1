package health.vesper.signal.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A frame with its sequence number for one recipient. The frame itself is shared by all recipients;
 * the number is written in front when the frame is sent.
 *
 * @param sequence counts up from 1 in one replay buffer; 0 for a frame outside of it, such as a
 *     ping
 * @param bufferId the replay buffer's id, with the first numbered frame of a connection, else null
 */
public record SequencedFrame(long sequence, Frame frame, @Nullable String bufferId) {
  /** The field names, a number of 19 digits and the id of a replay buffer. */
  private static final int LONGEST_HEADER = 64;

  SequencedFrame(long sequence, Frame frame) {
    this(sequence, frame, null);
  }

  /** A frame without a sequence number. */
  static SequencedFrame unnumbered(Frame frame) {
    return new SequencedFrame(0, frame);
  }

  /** The same frame, which also tells the client the id of the replay buffer. */
  SequencedFrame naming(String id) {
    return new SequencedFrame(sequence, frame, id);
  }

  /** A frame replaces a waiting frame with the same key; null for none. */
  @Nullable String conflationKey() {
    return frame.conflationKey();
  }

  /** In bytes, without the sequence number. */
  int length() {
    return frame.length();
  }

  /** How many bytes {@link #writeTo} writes at most. */
  public int maxLength() {
    return frame.length() + LONGEST_HEADER;
  }

  /** Writes the frame as it is sent, in UTF-8. */
  public void writeTo(ByteBuffer out) {
    out.put(header().getBytes(StandardCharsets.ISO_8859_1));
    frame.writeFieldsTo(out);
  }

  private String header() {
    if (sequence == 0) {
      return "{";
    }
    return bufferId == null
        ? "{\"seq\":" + sequence + ","
        : "{\"seq\":" + sequence + ",\"tape\":\"" + bufferId + "\",";
  }
}
