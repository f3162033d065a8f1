package health.vesper.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks, as long as the server lives, whether Keycloak is heard and whether it was asked to speak:
 * an administrator who takes our listener out of the realm stops the news without a word.
 */
@ApplicationScoped
public class ListenerMonitor {
  private static final System.Logger LOG = System.getLogger(ListenerMonitor.class.getName());
  private static final long LOOK_SECONDS = 2;
  private static final int CHECK_EVERY = 15;

  @Inject private EventReceiver listening;
  @Inject private LoginSessions logins;
  @Inject private KeycloakAdminClient keycloak;
  @Inject private ScheduledExecutorService timer;
  private ScheduledFuture<?> looking;
  private boolean silent;
  private int looks;
  private volatile Listener listener = Listener.UNKNOWN;

  /** What is known of our listener in the realm. */
  enum Listener {
    UNKNOWN,
    INSTALLED,
    MISSING
  }

  void begin(@Observes Startup startup) {
    looking =
        timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  Listener listener() {
    return listener;
  }

  /** One bad look must not be the last one. */
  private void look() {
    try {
      var now = listening.isDelayed();
      if (now != silent) {
        silent = now;
        LOG.log(
            now ? Level.WARNING : Level.INFO,
            now
                ? "Keycloak is silent: nobody is put out until it is heard again"
                : "Keycloak is heard");
      }
      if (silent) {
        logins.letSocketsOutliveSessions();
      }
      if (looks++ % CHECK_EVERY == 0) {
        check();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A look at Keycloak failed", e);
    }
  }

  private void check() {
    try {
      var known = keycloak.tellsUs() ? Listener.INSTALLED : Listener.MISSING;
      if (known == Listener.MISSING && known != listener) {
        LOG.log(
            Level.ERROR,
            "The realm has no event listener \"vesper\": nobody is told who loses access."
                + " Add it under Realm settings, Events");
      }
      listener = known;
    } catch (IOException away) {
      LOG.log(Level.DEBUG, "Keycloak cannot be asked for its listeners: {0}", away.toString());
    }
  }
}
