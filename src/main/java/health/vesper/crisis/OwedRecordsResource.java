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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * The records of crises that the caller's groups still owe, however long ago the session was. Names
 * nobody: whose they are is on the session's own page.
 */
@Path("crises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
@SecurityRequirement(name = "login", scopes = "supervisor")
public class OwedRecordsResource {
  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Crises crises;

  /** One session with open records. */
  public record OwedRecords(
      UUID sessionId, String title, Instant startsAt, String zone, long records) {}

  @GET
  @Operation(summary = "Lists the sessions whose crisis records are not closed yet")
  public List<OwedRecords> owed() {
    return crises.owedBy(caller.id()).stream()
        .flatMap(session -> charts.forStaff(session, caller).stream())
        .map(
            chart ->
                new OwedRecords(
                    chart.id().value(),
                    chart.title(),
                    chart.startsAt(),
                    chart.zone().getId(),
                    crises.owed(chart.id())))
        .toList();
  }
}
