package health.vesper.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same share of something for everybody, over all their sockets and requests. Bounded itself:
 * of more people than it keeps in mind, it forgets those who took nothing for the longest time,
 * whose share is the fullest again.
 *
 * @param <K> who has a share
 */
public final class FairShare<K> {
  private final TokenBucket.Rate rate;
  private final Map<K, TokenBucket> shares;

  /**
   * @param perSecond what each may take for ever
   * @param burst what each may take at once
   * @param most how many people are kept in mind
   */
  public FairShare(double perSecond, double burst, int most) {
    this.rate = new TokenBucket.Rate(perSecond, burst);
    this.shares = new LongestUnused<>(most);
  }

  /** One person's share; the same for all who ask for it while it is kept in mind. */
  public TokenBucket of(K who, Instant now) {
    synchronized (shares) {
      return shares.computeIfAbsent(who, w -> new TokenBucket(rate, now));
    }
  }

  /** How many people are kept in mind. */
  public int size() {
    synchronized (shares) {
      return shares.size();
    }
  }

  private static final class LongestUnused<K> extends LinkedHashMap<K, TokenBucket> {
    private static final long serialVersionUID = 1L;
    private final int most;

    LongestUnused(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, TokenBucket> longestUnused) {
      return size() > most;
    }
  }
}
