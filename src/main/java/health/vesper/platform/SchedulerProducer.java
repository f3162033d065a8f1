package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Provides the application's scheduler for delayed and repeated tasks. It lives as long as the
 * application and also runs while the server is suspended.
 *
 * <p>The container's scheduler drops the tasks that are due while an administrator has suspended
 * the server. Then a batch of admissions that waits would never be decided, a room's records would
 * not be written again, and a login session would not end.
 */
@ApplicationScoped
public class SchedulerProducer {
  /** Most tasks take almost no time; a few wait for the database or Keycloak. */
  private static final int THREADS = 8;

  @Resource ManagedThreadFactory threads;

  @Produces
  @ApplicationScoped
  ScheduledExecutorService timer() {
    var timer = new ScheduledThreadPoolExecutor(THREADS, threads);
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return timer;
  }

  /** Lets running tasks finish their writes. */
  void stop(@Disposes ScheduledExecutorService timer) {
    timer.shutdown();
  }
}
