package health.vesper.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a session description (RFC 8866), as a piece of the whole: a description has a
 * hundred of them and is passed on by the thousand, so most are looked at without being cut out.
 *
 * @param text the whole description
 * @param begin where the line begins
 * @param end where its end, carriage return or newline, stands
 */
record SdpLine(String text, int begin, int end) {
  /** What a browser writes before the address: a name, which session, which version of it. */
  private static final Pattern SESSION = Pattern.compile("o=([-\\w]+ \\d+ \\d+) .*");

  private static final String[] TELLING = {"candidate", "remote-candidates", "rtcp"};

  /** What goes in its place, which may be nothing at all; or empty when it may go as it is. */
  Optional<String> instead() {
    int from = afterSpace(begin);
    return switch (isField(from) ? Character.toLowerCase(text.charAt(from)) : ' ') {
      case 'a' -> tells(from + 2) ? Optional.of("") : Optional.empty();
      case 'c' -> Optional.of("c=IN IP4 0.0.0.0\r\n");
      case 'o' -> Optional.of("o=" + session() + " IN IP4 0.0.0.0\r\n");
      default -> Optional.empty();
    };
  }

  private boolean isField(int at) {
    return at + 1 < end && text.charAt(at + 1) == '=';
  }

  /** Whether this is the name of an attribute that is made for an address. */
  private boolean tells(int name) {
    char first = name < end ? Character.toLowerCase(text.charAt(name)) : ' ';
    for (var telling : TELLING) {
      if (first == telling.charAt(0)
          && text.regionMatches(true, name, telling, 0, telling.length())) {
        int after = afterSpace(name + telling.length());
        if (after < end && text.charAt(after) == ':') {
          return true;
        }
      }
    }
    return false;
  }

  /** A line that is made for an address and is not as browsers write it keeps nothing at all. */
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
