package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The application's timer: whatever happens later or again and again is told it. Lives as long as
 * the application, and also through a suspension of the server.
 *
 * <p>Not the container's: while an administrator of the server has it suspended, that one throws
 * away whatever is due. A lot of people at a door that waits for its moment would never be asked
 * about, a room's records would not be written again, and an ended sign-in would not end.
 */
@ApplicationScoped
public class SchedulerProducer {
  /** Most of what it runs is over in no time; a few ask tables or Keycloak. */
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

  /** What is being written is written to its end. */
  void stop(@Disposes ScheduledExecutorService timer) {
    timer.shutdown();
  }
}
