package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.platform.Problem;
import health.vesper.room.RoomRole;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.RequestScoped;
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

/** A client answers the questions before a session. */
@Path("/sessions/{id}/arrival")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ArrivalResource {
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject Admission admission;
  @Inject Arrivals arrivals;
  @Inject Clock clock;

  @PUT
  @Transactional
  public Response answer(@PathParam("id") UUID id, ArrivalAnswers answers) {
    var session = new SessionId(id);
    var isClient =
        sessions
            .find(session)
            .flatMap(evening -> admission.role(evening, caller))
            .filter(RoomRole.CLIENT::equals);
    if (isClient.isEmpty()) {
      return Problem.notFound().response();
    }
    var no = answers.refused();
    if (no.isPresent()) {
      return no.get().response();
    }
    arrivals.answer(session, caller.id(), answers, clock.instant());
    return Response.noContent().build();
  }
}
