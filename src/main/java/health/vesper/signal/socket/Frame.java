package health.vesper.signal.socket;

import health.vesper.signal.protocol.Nullable;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.protocol.Retention;
import health.vesper.signal.protocol.ServerMessage;
import java.nio.ByteBuffer;

/**
 * A message in UTF-8, encoded once for everybody who gets it; each one's number is put in front
 * when it is sent. Never changed once it is made: all recipients' outboxes and tapes hold the same
 * bytes.
 */
public final class Frame {
  private static final int BRACE = 1;

  private final byte[] json;
  private final @Nullable String lastWord;
  private final Retention retention;

  /**
   * @param json a JSON object with one field at least
   * @param lastWord of two frames with the same word only the later one is worth sending, see
   *     {@link ServerMessage#lastWord}
   * @param retention what it is worth to somebody who was not connected when it was sent
   */
  public Frame(byte[] json, @Nullable String lastWord, Retention retention) {
    this.json = json;
    this.lastWord = lastWord;
    this.retention = retention;
  }

  public static Frame of(ServerMessage message) {
    return new Frame(
        ProtocolCodec.encode(message), message.lastWord().orElse(null), message.retention());
  }

  @Nullable
  public String lastWord() {
    return lastWord;
  }

  public Retention retention() {
    return retention;
  }

  /** In bytes. */
  public int length() {
    return json.length;
  }

  /** Writes it without its first brace, behind which a number comes. */
  public void putFieldsInto(ByteBuffer out) {
    out.put(json, BRACE, json.length - BRACE);
  }
}
