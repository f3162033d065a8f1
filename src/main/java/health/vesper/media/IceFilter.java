package health.vesper.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

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
      return isPrintable(candidate) ? ofRelay(candidate.split(" ", -1)) : Optional.empty();
    }

    @Override
    public String description(String sdp) {
      return new SdpText(sdp).withoutAddresses();
    }
  };

  /** What may follow a relay candidate's address without telling another one. */
  private static final List<String> KEPT = List.of("tcptype", "generation", "ufrag");

  private static final String TYP = "typ";

  /** Which word of a candidate says whose address it is. */
  private static final int TYPE = 7;

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
   * Printable ASCII with one space between two words (RFC 8839, 5.1): what looks like a space to
   * one reader and like a letter to the next is no candidate.
   */
  private static boolean isPrintable(String candidate) {
    for (int at = 0; at < candidate.length(); at++) {
      char character = candidate.charAt(at);
      if (character < ' ' || character > '~') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> ofRelay(String[] words) {
    return isRelay(words) ? Optional.of(withoutOrigin(words)) : Optional.empty();
  }

  /** Foundation, component, transport, priority, address, port, then {@code typ} and which. */
  private static boolean isRelay(String[] words) {
    return words.length > TYPE
        && words[TYPE - 1].equals(TYP)
        && words[TYPE].equalsIgnoreCase("relay")
        && !Arrays.asList(words).subList(TYPE + 1, words.length).contains(TYP);
  }

  /** A relay candidate names, as {@code raddr}, the address it was asked from. */
  private static String withoutOrigin(String[] words) {
    var kept = new StringJoiner(" ");
    for (int at = 0; at <= TYPE; at++) {
      kept.add(words[at]);
    }
    kept.add("raddr 0.0.0.0 rport 0");
    for (int at = TYPE + 1; at + 1 < words.length; at += 2) {
      if (KEPT.contains(words[at])) {
        kept.add(words[at]).add(words[at + 1]);
      }
    }
    return kept.toString();
  }
}
