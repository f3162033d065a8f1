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
 * Who must not pass, whatever cookie, token or ticket they show: asked before every page, request
 * and socket, so it is all in memory. Filled again at the start from what is on record.
 */
@ApplicationScoped
public class Gate {
  /** Far more sign-ins than can end while one of their tokens is still good. */
  static final int MOST_SIGN_INS = 50_000;

  private final Map<UserId, Instant> people = new ConcurrentHashMap<>();
  private final Map<UserId, Instant> roles = new ConcurrentHashMap<>();
  private final Map<String, Instant> signIns = new Newest<>(MOST_SIGN_INS);
  private final Set<UserId> suspended = ConcurrentHashMap.newKeySet();
  private volatile Instant everybody = Instant.MIN;

  /** Whether somebody with this sign-in may pass. */
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

  /** Closes to those whom it concerns; false when it was closed to them already. */
  boolean close(AccessEnded end) {
    return switch (end.what()) {
      case PERSON -> later(people, end.person(), end.before());
      case ROLES -> later(roles, end.person(), end.before());
      case SUSPENDED -> suspended.add(end.person());
      case SIGN_IN -> {
        synchronized (signIns) {
          yield signIns.put(end.session(), end.before()) == null;
        }
      }
      case EVERYBODY -> everybodyBefore(end.before());
    };
  }

  private static boolean later(Map<UserId, Instant> moments, UserId person, Instant moment) {
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

  private static final class Newest<K> extends LinkedHashMap<K, Instant> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Newest(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
      return size() > most;
    }
  }
}
