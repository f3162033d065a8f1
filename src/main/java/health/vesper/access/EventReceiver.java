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
 * Hears Keycloak's news and has them acted upon. What it missed it makes good by asking: after the
 * first beat, after Keycloak's restart, after a gap, and when beats are back after a silence.
 */
@ApplicationScoped
public class EventReceiver implements RevocationAction.Reader {
  private static final System.Logger LOG = System.getLogger(EventReceiver.class.getName());

  @Inject private Evictions evictions;
  @Inject private ReconciliationQueue questions;
  @Inject private Clock clock;

  private WebhookVerifier mail;
  private EventLiveness hearing;

  @PostConstruct
  void begin() {
    mail = new WebhookVerifier(Settings.eventsSecret());
    hearing = new EventLiveness(clock.instant());
  }

  WebhookVerifier.Verdict receive(byte[] body, String signature, Instant now) {
    var verdict = mail.receive(body, signature, now);
    if (verdict instanceof WebhookVerifier.Verdict.Taken taken) {
      take(taken, now);
    }
    return verdict;
  }

  private void take(WebhookVerifier.Verdict.Taken taken, Instant now) {
    var news = taken.news();
    var heardBefore = hearing.lastSent();
    var wasSilent = hearing.heard(news.sentAt(), now);
    news.notices().stream()
        .filter(notice -> Realm.name().equals(notice.realm()))
        .forEach(notice -> notice.meaning().tell(this));
    if (wasSilent || taken.missed()) {
      LOG.log(
          Level.INFO,
          "Keycloak is heard{0}: it is asked about everybody who is here",
          heardBefore == null ? "" : " again");
      questions.makeGood(heardBefore);
    }
    questions.ask(news.sentAt());
  }

  @Override
  public void ended(AccessEnded end) {
    evictions.end(end);
  }

  @Override
  public void askAbout(UserId person) {
    questions.about(person);
  }

  @Override
  public void askAboutAll() {
    questions.aboutAll();
  }

  /** Whether it is not heard at once who loses access. */
  public boolean isDelayed() {
    return hearing.isSilent(clock.instant());
  }

  boolean isUnheardOf() {
    return hearing.isUnheardOf();
  }

  Optional<Instant> lastSent() {
    return Optional.ofNullable(hearing.lastSent());
  }
}
