package health.vesper.access;

import health.vesper.identity.UserId;
import health.vesper.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Receives Keycloak's events and applies them. When events may be missing, it starts a
 * reconciliation: after the first batch, after a restart of Keycloak, after a gap in the numbers,
 * and after a silence.
 */
@ApplicationScoped
public class EventReceiver implements RevocationAction.Handler {
  private static final System.Logger LOG = System.getLogger(EventReceiver.class.getName());

  @Inject private Evictions evictions;
  @Inject private ReconciliationQueue reconciliation;
  @Inject private Clock clock;

  private WebhookVerifier verifier;
  private EventLiveness liveness;

  @PostConstruct
  void begin() {
    verifier = new WebhookVerifier(Settings.eventsSecret());
    liveness = new EventLiveness(clock.instant());
  }

  WebhookVerifier.Verdict receive(byte[] body, String signature, Instant now) {
    var verdict = verifier.receive(body, signature, now);
    if (verdict instanceof WebhookVerifier.Verdict.Accepted accepted) {
      apply(accepted, now);
    }
    return verdict;
  }

  private void apply(WebhookVerifier.Verdict.Accepted accepted, Instant now) {
    var batch = accepted.batch();
    var lastSentBefore = liveness.lastSent();
    var wasSilent = liveness.received(batch.sentAt(), now);
    batch.notices().stream()
        .filter(event -> Realm.name().equals(event.realm()))
        .forEach(event -> event.action().applyTo(this));
    if (wasSilent || accepted.missed()) {
      LOG.log(
          Level.INFO,
          "The events of Keycloak arrive{0}. Some may be missing, so Vesper now checks everybody who is"
              + " connected",
          lastSentBefore == null ? "" : " again");
      reconciliation.addMissedSince(lastSentBefore);
    }
    reconciliation.start(batch.sentAt());
  }

  @Override
  public void endAccess(AccessEnded end) {
    evictions.end(end);
  }

  @Override
  public void checkPerson(UserId person) {
    reconciliation.add(person);
  }

  @Override
  public void checkEverybody() {
    reconciliation.addAll();
  }

  /** Whether Vesper would learn late that a person lost access. */
  public boolean isDelayed() {
    return liveness.isSilent(clock.instant());
  }

  boolean hasReceivedNothing() {
    return liveness.hasReceivedNothing();
  }

  Optional<Instant> lastSent() {
    return Optional.ofNullable(liveness.lastSent());
  }
}
