package health.vesper.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Removes network addresses from the negotiation between two participants. Under the relay policy
 * only the relay's own addresses pass; every other address that shows where a person is, is
 * removed.
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

  /** The extensions of a relay candidate that hold no address. */
  private static final List<String> SAFE_EXTENSIONS = List.of("tcptype", "generation", "ufrag");

  private static final String TYP = "typ";

  /** The index of the candidate's type among its words. */
  private static final int TYPE = 7;

  public static IceFilter under(IcePolicy policy) {
    return policy == IcePolicy.ALL ? OPEN : RELAY_ONLY;
  }

  /**
   * The candidate as the recipient may see it; empty when it must not pass. An empty candidate
   * means "no more candidates" and passes.
   */
  public abstract Optional<String> candidate(String candidate);

  /** The session description as the recipient may see it. */
  public abstract String description(String sdp);

  /**
   * Only printable ASCII is a candidate, with one space between two words (RFC 8839, 5.1). Two
   * parsers could read another character differently, one as a space and one as a letter.
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

  /** The words are foundation, component, transport, priority, address, port, {@code typ}, type. */
  private static boolean isRelay(String[] words) {
    return words.length > TYPE
        && words[TYPE - 1].equals(TYP)
        && words[TYPE].equalsIgnoreCase("relay")
        && !Arrays.asList(words).subList(TYPE + 1, words.length).contains(TYP);
  }

  /** Replaces {@code raddr}, the client's own address that a relay candidate also names. */
  private static String withoutOrigin(String[] words) {
    var kept = new StringJoiner(" ");
    for (int at = 0; at <= TYPE; at++) {
      kept.add(words[at]);
    }
    kept.add("raddr 0.0.0.0 rport 0");
    for (int at = TYPE + 1; at + 1 < words.length; at += 2) {
      if (SAFE_EXTENSIONS.contains(words[at])) {
        kept.add(words[at]).add(words[at + 1]);
      }
    }
    return kept.toString();
  }
}
