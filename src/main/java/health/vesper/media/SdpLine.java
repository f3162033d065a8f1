package health.vesper.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a session description (RFC 8866), as a range of the whole text. A description has
 * about a hundred lines and thousands pass, so most lines are checked without a copy.
 *
 * @param text the whole description
 * @param begin the index of the line's first character
 * @param end the index of the carriage return or newline that ends it
 */
record SdpLine(String text, int begin, int end) {
  /** The part of an origin line before the address: user name, session id, session version. */
  private static final Pattern SESSION = Pattern.compile("o=([-\\w]+ \\d+ \\d+) .*");

  private static final String[] ATTRIBUTES_WITH_ADDRESS = {
    "candidate", "remote-candidates", "rtcp"
  };

  /** The text that replaces this line, possibly none; empty when the line may stay. */
  Optional<String> replacement() {
    int from = afterSpace(begin);
    return switch (isField(from) ? Character.toLowerCase(text.charAt(from)) : ' ') {
      case 'a' -> holdsAddress(from + 2) ? Optional.of("") : Optional.empty();
      case 'c' -> Optional.of("c=IN IP4 0.0.0.0\r\n");
      case 'o' -> Optional.of("o=" + session() + " IN IP4 0.0.0.0\r\n");
      default -> Optional.empty();
    };
  }

  private boolean isField(int at) {
    return at + 1 < end && text.charAt(at + 1) == '=';
  }

  /** Whether the attribute that begins at this index holds an address. */
  private boolean holdsAddress(int name) {
    char first = name < end ? Character.toLowerCase(text.charAt(name)) : ' ';
    for (var attribute : ATTRIBUTES_WITH_ADDRESS) {
      if (first == attribute.charAt(0)
          && text.regionMatches(true, name, attribute, 0, attribute.length())) {
        int after = afterSpace(name + attribute.length());
        if (after < end && text.charAt(after) == ':') {
          return true;
        }
      }
    }
    return false;
  }

  /** An origin line in another form than a browser's is replaced completely. */
  private String session() {
    var session = SESSION.matcher(text).region(begin, end);
    return session.matches() ? session.group(1) : "- 0 0";
  }

  private int afterSpace(int from) {
    int at = from;
    while (at < end && " \t\013\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
