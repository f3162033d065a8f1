package health.vesper.room.protocol;

import health.vesper.text.Texts;
import java.util.Objects;

/**
 * The limits of texts and numbers in a command. A command that breaks its limits cannot be built: a
 * client program that sends one is broken or hostile.
 */
final class Limits {
  private Limits() {}

  /**
   * Returns the text without invisible characters around it. Refuses it if it is too short or too
   * long.
   */
  static String text(int shortest, int longest, String text) {
    var stripped = Texts.stripped(wellFormed(text));
    if (stripped.length() < shortest || stripped.length() > longest) {
      throw new IllegalArgumentException(
          "a text of " + shortest + " to " + longest + " characters is needed");
    }
    return stripped;
  }

  /** Refuses NUL and half a surrogate pair, which UTF-8 cannot carry. */
  static String wellFormed(String text) {
    Objects.requireNonNull(text, "text");
    if (!Texts.isWellFormed(text)) {
      throw new IllegalArgumentException("the text is not well-formed");
    }
    return text;
  }

  /** Refuses a number outside of these bounds. */
  static void number(int least, int most, int number) {
    if (number < least || number > most) {
      throw new IllegalArgumentException("a number from " + least + " to " + most + " is needed");
    }
  }
}
