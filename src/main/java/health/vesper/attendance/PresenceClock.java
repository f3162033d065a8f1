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

/** Beats for the ledger: recovery at the start, the lease, and a sweep now and then. */
@ApplicationScoped
public class PresenceClock {
  private static final System.Logger LOG = System.getLogger(PresenceClock.class.getName());
  private static final int LEASES_TO_A_SWEEP = 6;

  @Inject private ScheduledExecutorService timer;
  @Inject private PresenceLease lease;
  @Inject private RoomSnapshotStore memory;
  @Inject private Clock clock;

  private final List<Future<?>> beats = new ArrayList<>();

  void start(@Observes @Initialized(ApplicationScoped.class) Object deployed) {
    sweep();
    var seconds = PresenceLease.length().toSeconds();
    beats.add(beat(this::renew, seconds));
    beats.add(beat(this::sweep, seconds * LEASES_TO_A_SWEEP));
  }

  @PreDestroy
  void stop() {
    beats.forEach(beat -> beat.cancel(false));
  }

  private Future<?> beat(Runnable task, long seconds) {
    return timer.scheduleWithFixedDelay(task, seconds, seconds, TimeUnit.SECONDS);
  }

  /** A failure must not end the beat: the database may be back at the next one. */
  private void renew() {
    try {
      lease.renew(clock.instant());
      lease.renewInterludes(clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The presence lease could not be renewed", e);
    }
  }

  private void sweep() {
    try {
      memory.forgetOver(clock.instant());
      var closed = lease.recover(clock.instant());
      if (closed > 0) {
        LOG.log(Level.INFO, "{0} stays of a dead server were closed at their last lease", closed);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Stays of a dead server could not be closed", e);
    }
  }
}
