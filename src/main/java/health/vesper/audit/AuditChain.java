package health.vesper.audit;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The arithmetic of the trail: every line carries the seal of the line before, so that altering,
 * removing or inserting one breaks every seal after it. The seal is keyed: somebody who can write
 * to the database but does not hold the key cannot mend the chain.
 */
final class AuditChain {
  /** What the first line has before it. */
  static final String BEGINNING = "";

  private final UnaryOperator<String> seal;

  AuditChain(UnaryOperator<String> seal) {
    this.seal = seal;
  }

  /** The seal of the line {@code seq} that follows {@code previous}. */
  String hash(long seq, AuditEntry entry, String previous) {
    var text = new StringBuilder();
    append(text, Long.toString(seq));
    append(text, entry.at());
    append(text, entry.actor());
    append(text, entry.act());
    append(text, entry.kind());
    append(text, entry.record());
    append(text, entry.session());
    append(text, previous);
    return seal.apply(text.toString());
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
              && nextHash.equals(hash(nextSeq, entry, previous));
      seq = nextSeq;
      hash = nextHash;
      return this;
    }

    /** Whether every line was whole and the last one is the one that the head remembers. */
    boolean endsAt(long headSeq, String headHash) {
      return holds && seq == headSeq && hash.equals(headHash);
    }

    private String hash(long nextSeq, AuditEntry entry, String previous) {
      return AuditChain.this.hash(nextSeq, entry, previous);
    }
  }

  Walk walk() {
    return new Walk();
  }
}
