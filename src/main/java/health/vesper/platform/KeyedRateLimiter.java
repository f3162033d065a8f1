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
public final class KeyedRateLimiter<K> {
  private static final int FORGOTTEN_AT_ONCE = 4;

  private final TokenBucket.Rate rate;
  private final Map<K, TokenBucket> shares;

  /**
   * @param perSecond what each may take for ever
   * @param burst what each may take at once
   * @param most how many people are kept in mind
   */
  public KeyedRateLimiter(double perSecond, double burst, int most) {
    this.rate = new TokenBucket.Rate(perSecond, burst);
    this.shares = new LongestUnused<>(most);
  }

  /** One person's share, to be held; the same for all who ask for it while it is kept in mind. */
  public TokenBucket of(K who, Instant now) {
    synchronized (shares) {
      return shares.computeIfAbsent(who, w -> new TokenBucket(rate, now));
    }
  }

  /**
   * One person's share for this moment. It must not be held: what is full again is forgotten, as a
   * new one would be the same.
   */
  public TokenBucket passing(K who, Instant now) {
    synchronized (shares) {
      forgetFull(now);
      return of(who, now);
    }
  }

  /** Some of them, from the longest unused on: more than come in, and few for whoever waits. */
  private void forgetFull(Instant now) {
    var unused = shares.values().iterator();
    for (int i = 0; i < FORGOTTEN_AT_ONCE && unused.hasNext(); i++) {
      if (!unused.next().isFull(now)) {
        return;
      }
      unused.remove();
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
