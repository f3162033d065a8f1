package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.identity.Callers;
import health.vesper.identity.RecordAct;
import health.vesper.identity.SignIn;
import health.vesper.platform.MetricNames;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Asks to enter the room of a session: answers a ticket, or a sentence that says why not. One
 * instance serves all requests, because many people ask at the beginning of a session.
 */
@Path("sessions/{id}/ticket")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
  @Inject private Callers callers;
  @Inject private Admission admission;
  @Inject private Tickets tickets;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;
  @Inject private MeterRegistry metrics;
  @Inject private TicketRateLimit shares;

  /** Answers later: no request holds a thread while the database is asked. */
  @POST
  @Operation(summary = "Asks to enter a session: answers a ticket for the WebSocket, or why not")
  @APIResponseSchema(value = TicketResponse.class, responseCode = "201")
  @APIResponse(responseCode = "403", description = "Problem code: removed")
  @APIResponse(
      responseCode = "409",
      description =
          "Problem code: too-late or ended or full or locked or already-in or agreement-missing or arrival-missing")
  @APIResponse(responseCode = "425", description = "Problem code: too-early")
  @APIResponse(responseCode = "429", description = "Problem code: too-often")
  public CompletionStage<Response> ask(@PathParam("id") UUID id, TicketRequest request) {
    var now = clock.instant();
    var who = callers.caller();
    var share = shares.of(who.id(), now);
    if (!share.take(now)) {
      metrics.counter(MetricNames.TICKETS_REFUSED).increment();
      return CompletableFuture.completedFuture(Problem.tooOften(share.untilNext(now)).response());
    }
    var signIn = callers.signIn();
    return admission
        .look(new SessionId(id), who)
        .thenApply(facts -> answer(id, facts, who, signIn, request.takeOver()));
  }

  private Response answer(
      UUID id, Optional<StoredFacts> facts, Caller who, Optional<SignIn> signIn, boolean takeOver) {
    var now = clock.instant();
    var decision = admission.decide(facts, who, takeOver, now);
    if (decision instanceof AdmissionDecision.NotEnrolled) {
      // Whether the room exists or not, so that the time of the answer does not tell it.
      acts.fire(new RecordAct(who.id(), "forbidden", "room", id.toString(), id, now));
    }
    if (decision instanceof AdmissionDecision.Refusal no) {
      return no.problem().response();
    }
    var admitted = (AdmissionDecision.Admitted) decision;
    var entry = admission.entry(facts.orElseThrow(), admitted, who, takeOver);
    var ticket = tickets.issue(entry, signIn);
    return Response.status(Response.Status.CREATED)
        .entity(
            new TicketResponse(ticket.ticket(), "/ws/room/" + ticket.ticket(), ticket.expiresAt()))
        .build();
  }

  /** Whether to replace the person's other device. */
  public record TicketRequest(boolean takeOver) {}

  /** A ticket, and the path of the WebSocket that takes it. */
  public record TicketResponse(String ticket, String socket, Instant expiresAt) {}
}
