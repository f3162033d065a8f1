package health.vesper.signal;

/**
 * A frame with its place on one person's tape. Holds the text that all recipients share, however
 * long it waits; the number is put in front when it is sent.
 *
 * @param number counted up from 1 on one tape; 0 for what is on none, such as a ping
 * @param tape named to the client with the first number of a connection, else null
 */
record Numbered(long number, Frame frame, @Nullable String tape) {
  Numbered(long number, Frame frame) {
    this(number, frame, null);
  }

  /** What is on no tape. */
  static Numbered without(Frame frame) {
    return new Numbered(0, frame);
  }

  /** The same, and tells the client which tape the number is on. */
  Numbered naming(String tapesId) {
    return new Numbered(number, frame, tapesId);
  }

  /** Of two frames with the same word only the later one is worth sending; null for most. */
  @Nullable
  String lastWord() {
    return frame.lastWord();
  }

  int length() {
    return frame.fields().length();
  }

  /** The frame as it is sent. */
  String text() {
    if (number == 0) {
      return "{" + frame.fields();
    }
    var name = tape == null ? "" : "\"tape\":\"" + tape + "\",";
    return "{\"seq\":" + number + "," + name + frame.fields();
  }
}
