package health.vesper.media;

import java.util.Optional;

/**
 * Removes the addresses from a session description (RFC 8866). It has about 3 kB and three lines
 * with an address; the text between two of them is copied in one piece.
 */
final class SdpText {
  private static final String END = "\r\n";

  /** Removes an empty line. */
  private static final Optional<String> NOTHING = Optional.of("");

  private final String text;
  private final StringBuilder kept;

  /** The index up to which the text is copied. */
  private int copied;

  /** The next newline and carriage return at or after the current line's begin. */
  private int newline = -1;

  private int carriageReturn = -1;

  SdpText(String text) {
    this.text = text;
    this.kept = new StringBuilder(text.length() + END.length());
  }

  /** The text with each line kept or replaced, and with a CR LF after each. */
  String withoutAddresses() {
    for (int begin = 0; begin < text.length(); ) {
      int end = endOf(begin);
      boolean hasLineEnd = text.startsWith(END, end);
      int next = Math.min(text.length(), hasLineEnd ? end + END.length() : end + 1);
      var replacement = begin == end ? NOTHING : new SdpLine(text, begin, end).replacement();
      if (replacement.isPresent()) {
        replace(begin, replacement.get(), next);
      } else if (!hasLineEnd) {
        replace(end, END, next);
      }
      begin = next;
    }
    return kept.append(text, copied, text.length()).toString();
  }

  private void replace(int from, String replacement, int to) {
    kept.append(text, copied, from).append(replacement);
    copied = to;
  }

  /** The end of the line that begins here: the first newline or carriage return. */
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
