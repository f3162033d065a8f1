package health.vesper.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

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
      var words = words(candidate);
      return isRelay(words) ? Optional.of(withoutOrigin(words)) : Optional.empty();
    }

    @Override
    public String description(String sdp) {
      var kept = new StringBuilder(sdp.length() + 2);
      for (int at = 0; at < sdp.length(); ) {
        int end = SdpLine.endOf(sdp, at);
        if (at < end) {
          new SdpLine(sdp, at, end).writeWithoutAddress(kept);
        }
        at = end + 1;
      }
      return kept.toString();
    }
  };

  /** What may follow a relay candidate's address without telling another one. */
  private static final List<String> KEPT = List.of("tcptype", "generation", "ufrag");

  private static final String SPACES = " \t\n\013\f\r";

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

  /**
   * Foundation, component, transport, priority, address, port, then {@code typ} and which, all of
   * it printable ASCII (RFC 8839, 5.1): what else looks like a space to one reader and like a
   * letter to the next is no candidate.
   */
  private static boolean isRelay(List<String> words) {
    return words.size() >= 8
        && words.stream().allMatch(IceFilter::isPrintable)
        && words.get(6).equals("typ")
        && words.get(7).equalsIgnoreCase("relay")
        && !words.subList(8, words.size()).contains("typ");
  }

  /** A relay candidate names, as {@code raddr}, the address it was asked from. */
  private static String withoutOrigin(List<String> words) {
    var kept = new ArrayList<>(words.subList(0, 8));
    kept.addAll(List.of("raddr", "0.0.0.0", "rport", "0"));
    for (var i = 8; i + 1 < words.size(); i += 2) {
      if (KEPT.contains(words.get(i))) {
        kept.add(words.get(i));
        kept.add(words.get(i + 1));
      }
    }
    return String.join(" ", kept);
  }

  private static boolean isPrintable(String word) {
    return word.chars().allMatch(character -> character > ' ' && character <= '~');
  }

  private static List<String> words(String candidate) {
    var words = new ArrayList<String>();
    new StringTokenizer(candidate, SPACES)
        .asIterator()
        .forEachRemaining(word -> words.add((String) word));
    return words;
  }
}
