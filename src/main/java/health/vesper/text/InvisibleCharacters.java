package health.vesper.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The characters that nobody sees: white space, controls, marks of direction, joiners and fillers
 * of Unicode. The pages and the database use the same table: a test writes {@code text.gen.ts} from
 * it and compares the function {@code has_visible} of the database with it.
 *
 * <p>The table is our own and not Java's, a browser's or PostgreSQL's, because each of those
 * follows another version of Unicode.
 */
final class InvisibleCharacters {
  /** What may be taken away around a text. */
  static final List<Range> AROUND =
      List.of(
          new Range(0x0000, 0x0020), // controls and the space
          new Range(0x007F, 0x00A0), // controls and the no-break space
          new Range(0x00AD, 0x00AD), // soft hyphen
          new Range(0x034F, 0x034F), // combining grapheme joiner
          new Range(0x061C, 0x061C), // Arabic letter mark
          new Range(0x115F, 0x1160), // Hangul fillers
          new Range(0x1680, 0x1680), // Ogham space
          new Range(0x17B4, 0x17B5), // Khmer inherent vowels
          new Range(0x180E, 0x180E), // Mongolian vowel separator
          new Range(0x2000, 0x200F), // spaces, joiners, marks of direction
          new Range(0x2028, 0x202F), // separators, embeddings, narrow no-break space
          new Range(0x205F, 0x206F), // mathematical space, invisible operators, isolates
          new Range(0x2800, 0x2800), // blank Braille pattern
          new Range(0x3000, 0x3000), // ideographic space
          new Range(0x3164, 0x3164), // Hangul filler
          new Range(0xFEFF, 0xFEFF), // byte order mark
          new Range(0xFFA0, 0xFFA0), // half-width Hangul filler
          new Range(0xFFF0, 0xFFFB), // specials
          new Range(0x1BCA0, 0x1BCA3), // shorthand format controls
          new Range(0x1D173, 0x1D17A)); // musical format controls

  /**
   * What belongs to the character before it, e.g. as the form of an emoji. Alone it shows nothing.
   */
  static final List<Range> ATTACHED =
      List.of(
          new Range(0x180B, 0x180D), // Mongolian variation selectors
          new Range(0x180F, 0x180F), // Mongolian variation selector
          new Range(0xFE00, 0xFE0F), // variation selectors
          new Range(0xE0000, 0xE0FFF)); // tags and further variation selectors

  private InvisibleCharacters() {}

  /** The code points from the first to the last, both included. */
  record Range(int first, int last) {
    boolean has(int codePoint) {
      return codePoint >= first && codePoint <= last;
    }
  }

  static boolean mayBeTakenAway(int codePoint) {
    return AROUND.stream().anyMatch(range -> range.has(codePoint));
  }

  static boolean isInvisible(int codePoint) {
    return all().anyMatch(range -> range.has(codePoint));
  }

  static Stream<Range> all() {
    return Stream.concat(AROUND.stream(), ATTACHED.stream());
  }
}
