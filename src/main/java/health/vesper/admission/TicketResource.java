package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Asks for a way into the room: a ticket, or a sentence that says why not. */
@Path("/sessions/{id}/ticket")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
  @Inject Caller caller;
  @Inject Admission admission;
  @Inject Tickets tickets;
  @Inject Clock clock;

  @POST
  @Transactional
  public Response ask(@PathParam("id") UUID id, Wish wish) {
    var decision = admission.decide(new SessionId(id), caller, wish.takeOver(), clock.instant());
    if (decision instanceof AdmissionDecision.Refusal no) {
      return no.problem().response();
    }
    var admitted = (AdmissionDecision.Admitted) decision;
    var ticket = tickets.issue(admission.entry(admitted, caller, wish.takeOver()));
    return Response.status(Response.Status.CREATED)
        .entity(new Way(ticket.ticket(), "/ws/room/" + ticket.ticket(), ticket.expiresAt()))
        .build();
  }

  /** Whether to replace the person's other device. */
  public record Wish(boolean takeOver) {}

  /** The way in. */
  public record Way(String ticket, String socket, Instant expiresAt) {}
}
