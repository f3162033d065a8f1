package health.vesper.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives out paces that the server's own clock keeps. */
@ApplicationScoped
public class Paces {
  @Inject private ScheduledExecutorService timer;

  /**
   * @param apart from the beginning of one lot to the beginning of the next, at least
   */
  public Pace apart(Duration apart) {
    return new Pace(apart, System::nanoTime, this::later);
  }

  private void later(Duration wait, Runnable task) {
    var unused = timer.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
  }
}
