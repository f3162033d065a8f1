package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.platform.Problem;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Places;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** A client answers the questions before a session. */
@Path("sessions/{id}/arrival")
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "client")
public class ArrivalResource {
  @Inject private Caller caller;
  @Inject private Sessions sessions;
  @Inject private Admission admission;
  @Inject private Arrivals arrivals;
  @Inject private Places places;
  @Inject private Clock clock;

  @PUT
  @Operation(summary = "Saves the answers to the questions before a session")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  @APIResponse(responseCode = "409", description = "Problem code: driving")
  @APIResponse(
      responseCode = "422",
      description = "Problem code: location or call-back or contact-name or contact-phone or place")
  public Response answer(@PathParam("id") UUID id, ArrivalAnswers answers) {
    var session = new SessionId(id);
    var details = sessions.find(session);
    if (details.flatMap(e -> admission.role(e, caller)).filter(RoomRole.CLIENT::equals).isEmpty()) {
      return Problem.notFound().response();
    }
    var allowed = places.of(details.get().program());
    var no = answers.refused().or(() -> answers.refusedFor(allowed));
    if (no.isPresent()) {
      return no.get().response();
    }
    arrivals.answer(session, caller.id(), answers.in(allowed), clock.instant());
    return Response.noContent().build();
  }
}
