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
 * Asks Keycloak about people who are here, eight at a time, when its news did not say enough or
 * some of it was missed. A question that got no answer is asked again with the next beat; until
 * then everybody stays.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = ReconciliationQueue.EIGHT, maxAsync = 8)
public class ReconciliationQueue {
  private static final System.Logger LOG = System.getLogger(ReconciliationQueue.class.getName());
  static final String EIGHT = "java:app/concurrent/questions";

  /** Keycloak's own clock may go a little backwards between its nodes. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  /** No sign-in of ours lives longer ({@code ssoSessionMaxLifespan} of the realm). */
  private static final Duration LONGEST_SIGN_IN = Duration.ofHours(10);

  private final PendingChecks open = new PendingChecks();
  private final AtomicBoolean asking = new AtomicBoolean();
  private final AtomicBoolean unanswered = new AtomicBoolean();

  @Inject private KeycloakAdminClient keycloak;
  @Inject private Evictions evictions;
  @Inject private Instance<Connected> connected;

  @Resource(lookup = EIGHT)
  private ManagedExecutorService eight;

  void about(UserId person) {
    open.add(person);
  }

  void aboutAll() {
    open.addAll();
  }

  /** Something was missed since it was last heard; null when it was never heard. */
  void makeGood(Instant lastHeard) {
    open.addAll();
    open.addMissed(lastHeard == null ? Instant.MIN : lastHeard.minus(OVERLAP));
  }

  /** Asks what is open, with a beat of Keycloak's; at most one round at a time. */
  void ask(Instant beat) {
    if (!open.isEmpty() && asking.compareAndSet(false, true)) {
      eight.execute(() -> round(beat));
    }
  }

  private void round(Instant beat) {
    var asked = open.take();
    try {
      if (asked.missedSince() != null) {
        replay(asked.missedSince(), beat);
      }
    } catch (IOException | RuntimeException e) {
      giveUp(asked, e);
      return;
    }
    var answers =
        here().entrySet().stream()
            .filter(person -> asked.all() || asked.people().contains(person.getKey()))
            .map(person -> CompletableFuture.runAsync(() -> ask(person, beat), eight))
            .toArray(CompletableFuture<?>[]::new);
    var unused =
        CompletableFuture.allOf(answers)
            .whenComplete(
                (done, failed) -> {
                  if (failed == null) {
                    unanswered.set(false);
                    asking.set(false);
                  } else {
                    giveUp(asked, failed);
                  }
                });
  }

  private void giveUp(PendingChecks.Taken asked, Throwable why) {
    LOG.log(
        unanswered.getAndSet(true) ? Level.DEBUG : Level.WARNING,
        "Keycloak did not answer and is asked again: {0}",
        why.toString());
    open.putBack(asked);
    asking.set(false);
  }

  /** A password that was reset leaves no trace in an account; but it was somebody's act. */
  private void replay(Instant since, Instant beat) throws IOException {
    var earliest = beat.minus(LONGEST_SIGN_IN);
    for (var act : keycloak.actsSince(since.isBefore(earliest) ? earliest : since)) {
      act.meaning().tell(new OnlyEnds(evictions));
    }
  }

  private Map<UserId, List<SignIn>> here() {
    return connected.stream()
        .flatMap(place -> place.signIns().stream())
        .distinct()
        .collect(Collectors.groupingBy(SignIn::person));
  }

  private void ask(Map.Entry<UserId, List<SignIn>> person, Instant beat) {
    try {
      var account = keycloak.account(person.getKey());
      for (var signIn : person.getValue()) {
        account.endOf(signIn, beat).ifPresent(evictions::end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody is asked about in any case. */
  private record OnlyEnds(Evictions evictions) implements RevocationAction.Reader {
    @Override
    public void ended(AccessEnded end) {
      evictions.end(end);
    }

    @Override
    public void askAbout(UserId person) {
      // In the same round.
    }

    @Override
    public void askAboutAll() {
      // In the same round.
    }
  }
}
