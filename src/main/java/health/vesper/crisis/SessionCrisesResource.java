package health.vesper.crisis;

import health.vesper.identity.Caller;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionCharts;
import health.vesper.schedule.SessionId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * The crises of one session with their cards, for those who work with the group; for everybody else
 * there is no such session.
 */
@Path("sessions/{session}/crises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
@SecurityRequirement(name = "login", scopes = "supervisor")
public class SessionCrisesResource {
  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Crises crises;
  @Inject private CrisisViews views;

  @GET
  @Operation(summary = "Lists the crises of a session with their cards")
  @APIResponseSchema(value = CrisisView[].class, responseCode = "200")
  public Response read(@PathParam("session") UUID session) {
    return charts
        .forStaff(new SessionId(session), caller)
        .map(chart -> views.views(crises.of(chart.id()), chart, caller.id()))
        .map(list -> Response.ok(list).build())
        .orElseGet(() -> Problem.notFound().response());
  }
}
