package health.vesper.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of an address may go from one participant to another. Under the relay policy only the
 * relay's own: everything else in a negotiation that tells where somebody is, is taken out.
 */
public enum IceFilter {
  OPEN {
    @Override
    public Optional<String> candidate(String candidate) {
      return Optional.of(candidate);
    }

    @Override
    public String description(String sdp) {
      return sdp;
    }
  },
  RELAY_ONLY {
    @Override
    public Optional<String> candidate(String candidate) {
      if (candidate.isEmpty()) {
        return Optional.of(candidate);
      }
      return isRelay(candidate) ? Optional.of(withoutOrigin(candidate)) : Optional.empty();
    }

    @Override
    public String description(String sdp) {
      return LINE_ENDS
          .splitAsStream(sdp)
          .filter(line -> kind(line) != 'a' || !TELLS_ADDRESS.matcher(line).lookingAt())
          .map(IceFilter::withoutAddress)
          .collect(Collectors.joining("\r\n", "", sdp.isEmpty() ? "" : "\r\n"));
    }
  };

  private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern TELLS_ADDRESS =
      Pattern.compile("\\s*a=(candidate|remote-candidates|rtcp)\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONNECTION = Pattern.compile("\\s*c=", Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGIN = Pattern.compile("\\s*o=", Pattern.CASE_INSENSITIVE);

  /** What a browser writes before the address: a name, which session, which version of it. */
  private static final Pattern SESSION = Pattern.compile("o=([-\\w]+ \\d+ \\d+) .*");

  public static IceFilter under(IcePolicy policy) {
    return policy == IcePolicy.ALL ? OPEN : RELAY_ONLY;
  }

  /**
   * The candidate as it may be passed on, or nothing. An empty one says that there are no more, and
   * passes.
   */
  public abstract Optional<String> candidate(String candidate);

  /** The session description as it may be passed on. */
  public abstract String description(String sdp);

  /** Foundation, component, transport, priority, address, port, then {@code typ} and which. */
  private static boolean isRelay(String candidate) {
    var words = words(candidate);
    return words.size() >= 8
        && words.get(6).equals("typ")
        && words.get(7).toLowerCase(Locale.ROOT).equals("relay")
        && words.subList(8, words.size()).stream().noneMatch("typ"::equals);
  }

  /** A relay candidate names, as {@code raddr}, the address it was asked from. */
  private static String withoutOrigin(String candidate) {
    var words = words(candidate);
    var kept = new ArrayList<>(words.subList(0, 8));
    kept.addAll(List.of("raddr", "0.0.0.0", "rport", "0"));
    for (var i = 8; i + 1 < words.size(); i += 2) {
      if (List.of("tcptype", "generation", "ufrag").contains(words.get(i))) {
        kept.add(words.get(i));
        kept.add(words.get(i + 1));
      }
    }
    return String.join(" ", kept);
  }

  private static List<String> words(String candidate) {
    return List.of(SPACES.split(candidate.strip()));
  }

  /**
   * The letter that says what a line is about, as a lower-case one; most lines are about nothing
   * that needs a closer look.
   */
  private static char kind(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (" \t\013\f".indexOf(line.charAt(i)) < 0) {
        return Character.toLowerCase(line.charAt(i));
      }
    }
    return ' ';
  }

  /** A line that is made for an address and is not as browsers write it keeps nothing at all. */
  private static String withoutAddress(String line) {
    var kind = kind(line);
    if (kind == 'c' && CONNECTION.matcher(line).lookingAt()) {
      return "c=IN IP4 0.0.0.0";
    }
    if (kind == 'o' && ORIGIN.matcher(line).lookingAt()) {
      var session = SESSION.matcher(line);
      return "o=" + (session.matches() ? session.group(1) : "- 0 0") + " IN IP4 0.0.0.0";
    }
    return line;
  }
}
