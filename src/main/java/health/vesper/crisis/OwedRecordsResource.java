package health.vesper.crisis;

import health.vesper.identity.Caller;
import health.vesper.schedule.SessionCharts;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The records of crises that the caller's groups still owe, however long ago the session was. Names
 * nobody: whose they are is on the session's own page.
 */
@Path("crises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class OwedRecordsResource {
  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Crises crises;

  /** One session with open records. */
  public record Owed(UUID sessionId, String title, Instant startsAt, String zone, long records) {}

  @GET
  public List<Owed> owed() {
    return crises.owedBy(caller.id()).stream()
        .flatMap(session -> charts.forStaff(session, caller).stream())
        .map(
            chart ->
                new Owed(
                    chart.id().value(),
                    chart.title(),
                    chart.startsAt(),
                    chart.zone().getId(),
                    crises.owed(chart.id())))
        .toList();
  }
}
