package health.vesper.signal.protocol;

import java.util.Objects;

/** What a text on the wire must be before anybody reads it. */
final class Texts {
  private Texts() {}

  /** The text without blanks around it, refused when shorter or longer than allowed. */
  static String between(int shortest, int longest, String text) {
    var stripped = sound(text).strip();
    if (stripped.length() < shortest || stripped.length() > longest) {
      throw new IllegalArgumentException("not " + shortest + " to " + longest + " characters");
    }
    return stripped;
  }

  /** Refuses half a surrogate pair, which no UTF-8 can carry on, and NUL. */
  static String sound(String text) {
    Objects.requireNonNull(text, "text");
    if (text.indexOf('\0') >= 0 || !isWhole(text)) {
      throw new IllegalArgumentException("not a sound text");
    }
    return text;
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }
}
