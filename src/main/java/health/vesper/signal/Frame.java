package health.vesper.signal;

/**
 * A message as text, encoded once for everybody who gets it; each one's number is put in front when
 * it is sent.
 *
 * @param fields the JSON object without its first brace, behind which the number comes
 * @param lastWord of two frames with the same word only the later one is worth sending, see {@link
 *     ServerMessage#lastWord}
 * @param says what it is worth to somebody who was not connected when it was sent
 */
record Frame(String fields, @Nullable String lastWord, Says says) {

  /** What a frame is worth to a later connection of the same person. */
  enum Says {
    /** It must not be missed. */
    NEWS,
    /** It makes everything before it pointless: who missed it is told all again. */
    EVERYTHING,
    /** It was about a connection that is gone. */
    THIS_CONNECTION
  }

  static Frame of(ServerMessage message) {
    return new Frame(
        ProtocolCodec.encode(message).substring(1),
        message.lastWord().orElse(null),
        message.says());
  }
}
