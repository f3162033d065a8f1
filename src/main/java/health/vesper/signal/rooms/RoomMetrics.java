package health.vesper.signal.rooms;

import health.vesper.platform.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.function.ToDoubleFunction;

/** Registers the gauges of the open rooms. */
@ApplicationScoped
public class RoomMetrics {
  @Inject MeterRegistry metrics;
  @Inject RoomDirectory rooms;
  @Inject LiveRoomQueries queries;

  void register(@Observes Startup startup) {
    gauge(MetricNames.ROOMS_ACTIVE, rooms, open -> open.all().size());
    gauge(
        MetricNames.CONNECTIONS_ACTIVE,
        rooms,
        open -> open.all().stream().mapToInt(LiveRoom::connectionCount).sum());
    gauge(MetricNames.NEGOTIATION_DROPPED, queries, LiveRoomQueries::droppedRelays);
  }

  private <T> void gauge(String name, T source, ToDoubleFunction<T> value) {
    Gauge.builder(name, source, value).strongReference(true).register(metrics);
  }
}
