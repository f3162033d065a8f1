package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.platform.Counted;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
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
  @Inject Event<RecordAct> acts;
  @Inject Event<Counted> counted;
  @Inject TicketShares shares;

  @POST
  @Transactional
  public Response ask(@PathParam("id") UUID id, Wish wish) {
    var now = clock.instant();
    var share = shares.of(caller.id(), now);
    if (!share.take(now)) {
      counted.fire(new Counted("too-many-tickets"));
      return Problem.tooOften(share.untilNext(now)).response();
    }
    var decision = admission.decide(new SessionId(id), caller, wish.takeOver(), now);
    if (decision instanceof AdmissionDecision.NotEnrolled) {
      // Whether the room exists or not, so that not even the time it takes tells.
      acts.fire(new RecordAct(caller.id(), "forbidden", "room", id.toString(), id, now));
    }
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
