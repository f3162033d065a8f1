package health.vesper.signal.rooms;

import health.vesper.platform.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one timer of all rooms and connections; it fires once a second. */
@ApplicationScoped
public class RoomTicker {
  private static final System.Logger LOG = System.getLogger(RoomTicker.class.getName());

  @Inject private RoomDirectory rooms;
  @Inject private ScheduledExecutorService timer;
  @Inject private MeterRegistry metrics;
  private ScheduledFuture<?> schedule;

  void begin(@Observes Startup startup) {
    schedule = timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (schedule != null) {
      schedule.cancel(false);
    }
  }

  /** An exception would end the schedule. */
  private void tick() {
    try {
      rooms.tick();
      metrics.counter(MetricNames.ROOM_CHECKS).increment();
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The periodic check of the rooms failed; it runs again in a second. Report this with the"
              + " stack trace.",
          e);
    }
  }
}
