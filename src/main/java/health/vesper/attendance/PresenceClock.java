package health.vesper.attendance;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The timer of the presence ledger: renews the leases, and at the start and from time to time
 * cleans up after crashed servers.
 */
@ApplicationScoped
public class PresenceClock {
  private static final System.Logger LOG = System.getLogger(PresenceClock.class.getName());
  private static final int LEASES_TO_A_CLEAN_UP = 6;

  @Inject private ScheduledExecutorService timer;
  @Inject private PresenceLease lease;
  @Inject private RoomSnapshots snapshots;
  @Inject private Clock clock;

  private final List<Future<?>> tasks = new ArrayList<>();

  void start(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
    cleanUp();
    var seconds = PresenceLease.length().toSeconds();
    tasks.add(every(seconds, this::renew));
    tasks.add(every(seconds * LEASES_TO_A_CLEAN_UP, this::cleanUp));
  }

  @PreDestroy
  void stop() {
    tasks.forEach(task -> task.cancel(false));
  }

  private Future<?> every(long seconds, Runnable task) {
    return timer.scheduleWithFixedDelay(task, seconds, seconds, TimeUnit.SECONDS);
  }

  /** A failure must not end the repetition: the database may be back the next time. */
  private void renew() {
    try {
      lease.renew(clock.instant());
      lease.renewInterruptions(clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The presence leases could not be renewed; trying again", e);
    }
  }

  private void cleanUp() {
    try {
      snapshots.deleteOver(clock.instant());
      var closed = lease.recover(clock.instant());
      if (closed > 0) {
        LOG.log(
            Level.INFO,
            "{0} presence intervals of a crashed server were closed at their last lease",
            closed);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Cleaning up after crashed servers failed; trying again", e);
    }
  }
}
