package health.vesper.signal;

import java.nio.ByteBuffer;

/**
 * A message in UTF-8, encoded once for everybody who gets it; each one's number is put in front
 * when it is sent. Never changed once it is made: all recipients' outboxes and tapes hold the same
 * bytes.
 */
final class Frame {
  private static final int BRACE = 1;

  private final byte[] json;
  private final @Nullable String lastWord;
  private final Says says;

  /** What a frame is worth to a later connection of the same person. */
  enum Says {
    /** It must not be missed. */
    NEWS,
    /** It makes everything before it pointless: who missed it is told all again. */
    EVERYTHING,
    /** It was about a connection that is gone. */
    THIS_CONNECTION
  }

  /**
   * @param json a JSON object with one field at least
   * @param lastWord of two frames with the same word only the later one is worth sending, see
   *     {@link ServerMessage#lastWord}
   * @param says what it is worth to somebody who was not connected when it was sent
   */
  Frame(byte[] json, @Nullable String lastWord, Says says) {
    this.json = json;
    this.lastWord = lastWord;
    this.says = says;
  }

  static Frame of(ServerMessage message) {
    return new Frame(
        ProtocolCodec.encode(message), message.lastWord().orElse(null), message.says());
  }

  @Nullable
  String lastWord() {
    return lastWord;
  }

  Says says() {
    return says;
  }

  /** In bytes. */
  int length() {
    return json.length;
  }

  /** Writes it without its first brace, behind which a number comes. */
  void putFieldsInto(ByteBuffer out) {
    out.put(json, BRACE, json.length - BRACE);
  }
}
