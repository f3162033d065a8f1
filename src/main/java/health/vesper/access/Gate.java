package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses every page, request and socket of a sign-in whose access has ended, whatever cookie,
 * token or ticket it shows. It is asked each time, so all of it is in memory. At the start it is
 * filled from the database.
 */
@ApplicationScoped
public class Gate {
  /** Many more sign-ins than can end while one of their tokens is still valid. */
  static final int MOST_SIGN_INS = 50_000;

  private final Map<UserId, Instant> people = new ConcurrentHashMap<>();
  private final Map<UserId, Instant> roles = new ConcurrentHashMap<>();
  private final Map<String, Instant> signIns = new BoundedMap<>(MOST_SIGN_INS);
  private final Set<UserId> suspended = ConcurrentHashMap.newKeySet();
  private volatile Instant everybody = Instant.MIN;

  /** Whether this sign-in has access. */
  public boolean admits(SignIn signIn) {
    return !isSuspended(signIn.person()) && !isOver(signIn);
  }

  boolean isSuspended(UserId person) {
    return suspended.contains(person);
  }

  private boolean isOver(SignIn signIn) {
    return !signIn.authenticatedAt().isAfter(everybody)
        || !signIn.authenticatedAt().isAfter(people.getOrDefault(signIn.person(), Instant.MIN))
        || !signIn.issuedAt().isAfter(roles.getOrDefault(signIn.person(), Instant.MIN))
        || hasEnded(signIn.session());
  }

  private boolean hasEnded(String session) {
    synchronized (signIns) {
      return session != null && signIns.containsKey(session);
    }
  }

  /** Closes the gate to those concerned; false when it was closed to them already. */
  boolean close(AccessEnded end) {
    return switch (end.what()) {
      case PERSON -> putIfLater(people, end.person(), end.before());
      case ROLES -> putIfLater(roles, end.person(), end.before());
      case SUSPENDED -> suspended.add(end.person());
      case SIGN_IN -> {
        synchronized (signIns) {
          yield signIns.put(end.session(), end.before()) == null;
        }
      }
      case EVERYBODY -> everybodyBefore(end.before());
    };
  }

  private static boolean putIfLater(Map<UserId, Instant> moments, UserId person, Instant moment) {
    var known = moments.get(person);
    var kept = moments.merge(person, moment, (one, other) -> one.isAfter(other) ? one : other);
    return kept.equals(moment) && !moment.equals(known);
  }

  private synchronized boolean everybodyBefore(Instant moment) {
    if (!moment.isAfter(everybody)) {
      return false;
    }
    everybody = moment;
    return true;
  }

  void lift(UserId person) {
    suspended.remove(person);
  }

  private static final class BoundedMap<K> extends LinkedHashMap<K, Instant> {
    private static final long serialVersionUID = 1L;
    private final int maxSize;

    BoundedMap(int maxSize) {
      this.maxSize = maxSize;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
      return size() > maxSize;
    }
  }
}
