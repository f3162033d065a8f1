package health.vesper.audit;

import health.vesper.platform.Fingerprints;
import java.util.Objects;

/**
 * The hash chain of the audit trail: every line carries the hash of the line before, so that
 * altering, removing or inserting one breaks every hash after it. The hashes are keyed: somebody
 * who can write to the database but does not hold the key cannot repair the chain. Each hash names
 * the key that made it and is checked with that key, so that a rotation leaves the chain as it is.
 */
final class AuditChain {
  /** What the first line has instead of the hash of a line before it. */
  static final String BEGINNING = "";

  private final Fingerprints keys;

  AuditChain(Fingerprints keys) {
    this.keys = keys;
  }

  /**
   * The hash, under the current key, of the line {@code seq} that follows the line with the hash
   * {@code previous}.
   */
  String hash(long seq, AuditEntry entry, String previous) {
    return keys.hmac(text(seq, entry, previous));
  }

  private static String text(long seq, AuditEntry entry, String previous) {
    var text = new StringBuilder();
    append(text, Long.toString(seq));
    append(text, entry.at());
    append(text, entry.actor());
    append(text, entry.act());
    append(text, entry.kind());
    append(text, entry.record());
    append(text, entry.session());
    append(text, previous);
    return text.toString();
  }

  /** The length comes first, so that two different lines never give the same text. */
  private static void append(StringBuilder text, Object part) {
    var value = Objects.toString(part, null);
    text.append(value == null ? "-" : value.length() + ":" + value).append('|');
  }

  /** Checks a chain from its beginning, line by line; lines that are added later can follow. */
  final class Walk {
    private long seq;
    private String hash = BEGINNING;
    private boolean holds = true;

    Walk step(long nextSeq, AuditEntry entry, String previous, String nextHash) {
      holds =
          holds
              && nextSeq == seq + 1
              && previous.equals(hash)
              && keys.matches(text(nextSeq, entry, previous), nextHash);
      seq = nextSeq;
      hash = nextHash;
      return this;
    }

    /** The number of the last line that was checked; 0 before the first. */
    long last() {
      return seq;
    }

    /** Whether every line was right and the last one is the one that the head names. */
    boolean endsAt(long headSeq, String headHash) {
      return holds && seq == headSeq && hash.equals(headHash);
    }
  }

  Walk walk() {
    return new Walk();
  }

  /** Goes on where another walk stands, with the keys of this chain. */
  Walk walkOn(Walk before) {
    var walk = new Walk();
    walk.seq = before.seq;
    walk.hash = before.hash;
    walk.holds = before.holds;
    return walk;
  }
}
