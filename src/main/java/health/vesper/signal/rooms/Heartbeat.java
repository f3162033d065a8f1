package health.vesper.signal.rooms;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The one timer of all rooms and sockets. */
@ApplicationScoped
public class Heartbeat {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

  @Inject private RoomDirectory rooms;
  @Inject private ScheduledExecutorService timer;
  private ScheduledFuture<?> beating;

  void begin(@Observes Startup startup) {
    beating = timer.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (beating != null) {
      beating.cancel(false);
    }
  }

  /** One bad beat must not be the last one. */
  private void beat() {
    try {
      rooms.beat();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A beat failed", e);
    }
  }
}
