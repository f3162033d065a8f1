package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Asks Keycloak about the people who are connected, eight at a time, when an event did not say
 * enough or events may be missing. A check that failed is repeated with the next batch of events;
 * until then everybody stays connected.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = ReconciliationQueue.EXECUTOR, maxAsync = 8)
public class ReconciliationQueue {
  private static final System.Logger LOG = System.getLogger(ReconciliationQueue.class.getName());
  static final String EXECUTOR = "java:app/concurrent/questions";

  /** The clocks of Keycloak's nodes may differ a little. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  /** No sign-in lives longer ({@code ssoSessionMaxLifespan} of the realm). */
  private static final Duration MAX_SIGN_IN = Duration.ofHours(10);

  private final PendingChecks pending = new PendingChecks();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean failedBefore = new AtomicBoolean();

  @Inject private KeycloakAdminClient keycloak;
  @Inject private Evictions evictions;
  @Inject private Instance<Connected> connected;

  @Resource(lookup = EXECUTOR)
  private ManagedExecutorService executor;

  void add(UserId person) {
    pending.add(person);
  }

  void addAll() {
    pending.addAll();
  }

  /**
   * Events may be missing.
   *
   * @param lastReceived when Keycloak sent its last batch; null when none has arrived yet
   */
  void addMissedSince(Instant lastReceived) {
    pending.addAll();
    pending.addMissed(lastReceived == null ? Instant.MIN : lastReceived.minus(OVERLAP));
  }

  /**
   * Starts a round when checks are pending and none is running.
   *
   * @param sent when Keycloak sent the batch that came just now, by its own clock
   */
  void start(Instant sent) {
    if (!pending.isEmpty() && running.compareAndSet(false, true)) {
      executor.execute(() -> run(sent));
    }
  }

  private void run(Instant sent) {
    var checks = pending.take();
    try {
      if (checks.missedSince() != null) {
        replay(checks.missedSince(), sent);
      }
    } catch (IOException | RuntimeException e) {
      putBack(checks, e);
      return;
    }
    var answers =
        connectedPeople().entrySet().stream()
            .filter(person -> checks.all() || checks.people().contains(person.getKey()))
            .map(person -> CompletableFuture.runAsync(() -> check(person, sent), executor))
            .toArray(CompletableFuture<?>[]::new);
    var unused =
        CompletableFuture.allOf(answers)
            .whenComplete(
                (done, failed) -> {
                  if (failed == null) {
                    failedBefore.set(false);
                    running.set(false);
                  } else {
                    putBack(checks, failed);
                  }
                });
  }

  private void putBack(PendingChecks.Taken checks, Throwable cause) {
    LOG.log(
        failedBefore.getAndSet(true) ? Level.DEBUG : Level.WARNING,
        "Checking people in Keycloak failed; the next batch of events starts it again: {0}",
        cause.toString());
    pending.putBack(checks);
    running.set(false);
  }

  /** An account does not show that its password was reset. The list of admin events does. */
  private void replay(Instant since, Instant sent) throws IOException {
    var earliest = sent.minus(MAX_SIGN_IN);
    for (var event : keycloak.adminEventsSince(since.isBefore(earliest) ? earliest : since)) {
      event.action().applyTo(new OnlyEnds(evictions));
    }
  }

  private Map<UserId, List<SignIn>> connectedPeople() {
    return connected.stream()
        .flatMap(place -> place.signIns().stream())
        .distinct()
        .collect(Collectors.groupingBy(SignIn::person));
  }

  private void check(Map.Entry<UserId, List<SignIn>> person, Instant sent) {
    try {
      var account = keycloak.account(person.getKey());
      for (var signIn : person.getValue()) {
        account.endOf(signIn, sent).ifPresent(evictions::end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only ends access: the same round checks everybody anyway. */
  private record OnlyEnds(Evictions evictions) implements RevocationAction.Handler {
    @Override
    public void endAccess(AccessEnded end) {
      evictions.end(end);
    }

    @Override
    public void checkPerson(UserId person) {
      // The same round does it.
    }

    @Override
    public void checkEverybody() {
      // The same round does it.
    }
  }
}
