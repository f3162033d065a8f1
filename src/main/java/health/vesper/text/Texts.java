package health.vesper.text;

import org.jspecify.annotations.Nullable;

/**
 * The one answer to three questions about text that a person wrote: is it blank, where does it
 * begin and end, and can every part of the system carry it. Do not use {@code isBlank}, {@code
 * strip} or {@code trim} of Java for such text: they know white space only, and a signature under a
 * no-break space is a signature under nothing.
 */
public final class Texts {
  private Texts() {}

  /** Whether nobody sees anything of it; a text that is missing is blank. */
  public static boolean isBlank(@Nullable String text) {
    return text == null || text.codePoints().allMatch(InvisibleCharacters::isInvisible);
  }

  /** The text without invisible characters around it. A text that is missing is empty. */
  public static String stripped(@Nullable String text) {
    if (isBlank(text)) {
      return "";
    }
    int from = 0;
    while (InvisibleCharacters.mayBeTakenAway(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    int to = text.length();
    while (InvisibleCharacters.mayBeTakenAway(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** Whether UTF-8 and PostgreSQL can carry it: it has no NUL and no half of a surrogate pair. */
  public static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
  }
}
