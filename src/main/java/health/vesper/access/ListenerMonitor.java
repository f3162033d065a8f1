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
 * Checks regularly whether Keycloak's events arrive and whether the realm still names Vesper's
 * event listener. When an administrator removes the listener, the events stop and nothing else
 * shows it.
 */
@ApplicationScoped
public class ListenerMonitor {
  private static final System.Logger LOG = System.getLogger(ListenerMonitor.class.getName());
  private static final long CHECK_SECONDS = 2;
  private static final int LISTENER_EVERY = 15;

  @Inject private EventReceiver receiver;
  @Inject private LoginSessions logins;
  @Inject private KeycloakAdminClient keycloak;
  @Inject private ScheduledExecutorService timer;
  private ScheduledFuture<?> schedule;
  private boolean silent;
  private int checks;
  private volatile Listener listener = Listener.UNKNOWN;

  /** Whether the realm names Vesper's event listener. */
  enum Listener {
    UNKNOWN,
    INSTALLED,
    MISSING
  }

  void begin(@Observes Startup startup) {
    schedule =
        timer.scheduleWithFixedDelay(this::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  Listener listener() {
    return listener;
  }

  /** An exception must not stop the schedule. */
  private void check() {
    try {
      var isSilent = receiver.isDelayed();
      if (isSilent != silent) {
        silent = isSilent;
        LOG.log(
            isSilent ? Level.WARNING : Level.INFO,
            isSilent
                ? "Keycloak's events do not arrive: people stay connected until Keycloak answers again."
                    + " Check Keycloak and the network between it and Vesper"
                : "Keycloak's events arrive");
      }
      if (silent) {
        logins.letSocketsOutliveSessions();
      }
      if (checks++ % LISTENER_EVERY == 0) {
        checkListener();
      }
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "Checking Keycloak's events failed; the next check follows in " + CHECK_SECONDS + " s",
          e);
    }
  }

  private void checkListener() {
    try {
      var known = keycloak.hasListener() ? Listener.INSTALLED : Listener.MISSING;
      if (known == Listener.MISSING && known != listener) {
        LOG.log(
            Level.ERROR,
            "The realm has no event listener \"vesper\": Vesper does not learn who loses access."
                + " Add it under Realm settings, Events");
      }
      listener = known;
    } catch (IOException away) {
      LOG.log(
          Level.DEBUG,
          "Reading the event listeners of the realm failed; the next check follows in {0} s: {1}",
          CHECK_SECONDS * LISTENER_EVERY,
          away.toString());
    }
  }
}
