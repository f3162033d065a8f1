package health.vesper.signal.rooms;

import health.vesper.platform.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/**
 * Registers the gauges of the open rooms. It calls the registry's own method, because a gauge of
 * {@code Gauge.builder} never reaches the server's registry in WildFly 39.
 */
@ApplicationScoped
public class RoomMetrics {
  @Inject private MeterRegistry metrics;
  @Inject private RoomDirectory rooms;
  @Inject private LiveRoomQueries queries;

  void register(@Observes Startup startup) {
    metrics.gauge(MetricNames.ROOMS_ACTIVE, rooms, open -> open.all().size());
    metrics.gauge(
        MetricNames.CONNECTIONS_ACTIVE,
        rooms,
        open -> open.all().stream().mapToInt(LiveRoom::connectionCount).sum());
    metrics.gauge(MetricNames.NEGOTIATION_DROPPED, queries, LiveRoomQueries::droppedRelays);
  }
}
