package health.vesper.audit;

import health.vesper.platform.Fingerprints;
import java.util.Objects;

/**
 * The hash chain of the trail: every line carries the hash of the line before, so that altering,
 * removing or inserting one breaks every hash after it. The hashes are keyed: somebody who can
 * write to the database but does not hold the key cannot repair the chain. Each hash names the key
 * that made it and is checked with that key, so that a rotation leaves the chain as it is.
 */
final class AuditChain {
  /** What the first line has before it. */
  static final String BEGINNING = "";

  private final Fingerprints keys;

  AuditChain(Fingerprints keys) {
    this.keys = keys;
  }

  /** The hash of the line {@code seq} that follows {@code previous}, under the current key. */
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

  /** Length first, so that no two different lines read the same; nothing differs from empty. */
  private static void append(StringBuilder text, Object part) {
    var value = Objects.toString(part, null);
    text.append(value == null ? "-" : value.length() + ":" + value).append('|');
  }

  /** Walks a chain from its beginning, line by line, and says in the end whether it holds. */
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

    /** Whether every line was whole and the last one is the one that the head remembers. */
    boolean endsAt(long headSeq, String headHash) {
      return holds && seq == headSeq && hash.equals(headHash);
    }
  }

  Walk walk() {
    return new Walk();
  }
}
