package health.vesper.signal.socket;

import health.vesper.room.protocol.ServerMessage;
import health.vesper.signal.protocol.DeliveryRules;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.protocol.Retention;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A message as JSON in UTF-8, encoded once for all its recipients. Immutable: the outboxes and
 * replay buffers of all recipients share the same bytes. Each recipient's sequence number is
 * written in front when the frame is sent.
 */
public final class Frame {
  private static final int BRACE = 1;

  private final byte[] json;
  private final @Nullable String conflationKey;
  private final Retention retention;

  /**
   * @param json a JSON object with at least one field
   * @param conflationKey a frame replaces a waiting frame with the same key; null for none
   * @param retention whether the frame is kept for a client that resumes
   */
  Frame(byte[] json, @Nullable String conflationKey, Retention retention) {
    this.json = json;
    this.conflationKey = conflationKey;
    this.retention = retention;
  }

  /** Encodes a message. */
  public static Frame of(ServerMessage message) {
    return new Frame(
        ProtocolCodec.encode(message),
        DeliveryRules.conflationKey(message),
        DeliveryRules.retention(message));
  }

  @Nullable String conflationKey() {
    return conflationKey;
  }

  Retention retention() {
    return retention;
  }

  /** In bytes. */
  int length() {
    return json.length;
  }

  /** Writes the JSON without its opening brace, so that the caller can write fields before it. */
  void writeFieldsTo(ByteBuffer out) {
    out.put(json, BRACE, json.length - BRACE);
  }
}
