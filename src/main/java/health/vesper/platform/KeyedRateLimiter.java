package health.vesper.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each key, such as a person, its own {@link TokenBucket} for all sockets and requests. The
 * number of buckets is bounded: when there are too many, it drops the ones that were unused for the
 * longest time, because those are full again.
 *
 * @param <K> the key, such as a person's id
 */
public final class KeyedRateLimiter<K> {
  private static final int FORGOTTEN_AT_ONCE = 4;

  private final TokenBucket.Rate rate;
  private final Map<K, TokenBucket> shares;

  /**
   * @param perSecond how many tokens each key gets in a second
   * @param burst how many tokens each key may take at once
   * @param most how many buckets are kept
   */
  public KeyedRateLimiter(double perSecond, double burst, int most) {
    this.rate = new TokenBucket.Rate(perSecond, burst);
    this.shares = new LongestUnused<>(most);
  }

  /** The bucket of a key. The caller may keep it; all callers share it while it is kept here. */
  public TokenBucket of(K who, Instant now) {
    synchronized (shares) {
      return shares.computeIfAbsent(who, w -> new TokenBucket(rate, now));
    }
  }

  /**
   * The bucket of a key, for use at once. Do not keep it: a full bucket is dropped, because a new
   * one would be equal.
   */
  public TokenBucket passing(K who, Instant now) {
    synchronized (shares) {
      forgetFull(now);
      return of(who, now);
    }
  }

  /** Drops a few of the longest unused: more than are added, and few enough to be fast. */
  private void forgetFull(Instant now) {
    var unused = shares.values().iterator();
    for (int i = 0; i < FORGOTTEN_AT_ONCE && unused.hasNext(); i++) {
      if (!unused.next().isFull(now)) {
        return;
      }
      unused.remove();
    }
  }

  /** How many buckets are kept. */
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
