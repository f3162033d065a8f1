package health.vesper.media;

import java.util.Optional;

/**
 * A session description (RFC 8866) on its way from one participant to another: 3 kB, of which three
 * lines tell an address. What stays between two of these is copied in one piece.
 */
final class SdpText {
  private static final String END = "\r\n";

  /** An empty line is none. */
  private static final Optional<String> NOTHING = Optional.of("");

  private final String text;
  private final StringBuilder kept;

  /** Where what is not yet copied begins. */
  private int copied;

  /** The next of each at or behind the line that is looked at. */
  private int newline = -1;

  private int carriageReturn = -1;

  SdpText(String text) {
    this.text = text;
    this.kept = new StringBuilder(text.length() + END.length());
  }

  /** Every line that may go, or what may go in its place, each with its proper end. */
  String withoutAddresses() {
    for (int begin = 0; begin < text.length(); ) {
      int end = endOf(begin);
      boolean properly = text.startsWith(END, end);
      int next = Math.min(text.length(), properly ? end + END.length() : end + 1);
      var instead = begin == end ? NOTHING : new SdpLine(text, begin, end).instead();
      if (instead.isPresent()) {
        replace(begin, instead.get(), next);
      } else if (!properly) {
        replace(end, END, next);
      }
      begin = next;
    }
    return kept.append(text, copied, text.length()).toString();
  }

  private void replace(int from, String instead, int to) {
    kept.append(text, copied, from).append(instead);
    copied = to;
  }

  /** Where the line that begins here ends: either character does it. */
  private int endOf(int begin) {
    newline = next('\n', newline, begin);
    carriageReturn = next('\r', carriageReturn, begin);
    return Math.min(newline, carriageReturn);
  }

  private int next(char character, int known, int from) {
    if (known >= from) {
      return known;
    }
    int found = text.indexOf(character, from);
    return found < 0 ? text.length() : found;
  }
}
