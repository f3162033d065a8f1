package health.vesper.warmup;

import health.vesper.journal.TransactionalJournal;
import health.vesper.media.MediaPlane;
import health.vesper.platform.Settings;
import health.vesper.platform.Threads;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.Readiness;

/**
 * Warms the JVM up before the server is ready. It plays a made-up session again and again for a few
 * seconds: admission, tickets, a room, the codec, the statements of the record writers. Each
 * session runs in one transaction that is rolled back, so no row and no line of the audit trail is
 * left. When it fails the server becomes ready anyway.
 */
@ApplicationScoped
public class Warmup {
  private static final System.Logger LOG = System.getLogger(Warmup.class.getName());
  private static final long DEFAULT_SECONDS = 4;
  private static final int CLIENTS = 12;

  @Inject private AdmissionWarmup admission;
  @Inject private TransactionalJournal journal;
  @Inject private MediaPlane media;
  @Inject private Clock clock;
  @Inject @Readiness private WarmupHealthCheck health;
  @Resource UserTransaction transaction;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService databaseExecutor;

  void begin(@Observes Startup startup) {
    databaseExecutor.execute(this::run);
  }

  private void run() {
    var longest = Settings.seconds("vesper.warmup.seconds", DEFAULT_SECONDS);
    try {
      var begun = clock.instant();
      int sessions = 0;
      while (Duration.between(begun, clock.instant()).compareTo(longest) < 0) {
        playSession();
        sessions++;
      }
      LOG.log(Level.INFO, "Warm-up finished after {0} made-up sessions", sessions);
    } catch (RuntimeException | NotSupportedException | SystemException e) {
      LOG.log(
          Level.WARNING,
          "Warm-up failed; the server is ready, but the first people to join may wait for seconds."
              + " Report this with the stack trace.",
          e);
    } finally {
      health.finished();
    }
  }

  /** Plays one session and rolls everything back. */
  void playSession() throws NotSupportedException, SystemException {
    transaction.begin();
    try {
      var tickets = admission.admitAll(CLIENTS, clock.instant());
      new WarmupRoom(tickets, media, clock, journal::writeHere).play();
    } finally {
      transaction.rollback();
    }
  }
}
