package health.vesper.consent;

import health.vesper.identity.Caller;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionDetails;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** A client, or a guest, agrees to the ground rules before they enter. */
@Path("sessions/{id}/agreement")
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "client")
@SecurityRequirement(name = "login", scopes = "captioner")
@SecurityRequirement(name = "login", scopes = "guest")
public class AgreementResource {
  @Inject private Caller caller;
  @Inject private Sessions sessions;
  @Inject private Agreements agreements;
  @Inject private Visitors visitors;
  @Inject private Clock clock;

  @PUT
  @Operation(summary = "Agrees to the ground rules of a program")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  @APIResponse(responseCode = "409", description = "Problem code: outdated")
  @APIResponse(responseCode = "422", description = "Problem code: not-accepted")
  public Response agree(@PathParam("id") UUID id, AgreementAnswer answer) {
    var session = new SessionId(id);
    var details = sessions.find(session);
    if (details.filter(this::comesTo).isEmpty()) {
      return Problem.notFound().response();
    }
    var current = agreements.current(details.get().program());
    var no = answer.refusedFor(current.map(Agreement.Wording::version));
    if (no.isPresent()) {
      return no.get().response();
    }
    agreements.accept(current.get(), caller.id(), session, clock.instant());
    return Response.noContent().build();
  }

  private boolean comesTo(SessionDetails details) {
    return sessions.enrolled(details, caller.id()).isPresent()
        || visitors.isExpected(details, caller, clock.instant());
  }

  /** What the person ticked, under the version they read. */
  public record AgreementAnswer(int version, boolean accepted) {
    Optional<Problem> refusedFor(Optional<Integer> current) {
      if (current.isEmpty()) {
        return Optional.of(Problem.notFound());
      }
      if (!accepted) {
        return Optional.of(
            Problem.of(
                422,
                "not-accepted",
                "You have not agreed yet.",
                "The group can only meet when everybody agrees to the ground rules."));
      }
      if (version != current.get()) {
        return Optional.of(
            Problem.of(
                409,
                "outdated",
                "The ground rules have changed.",
                "Please load this page again and read the new version."));
      }
      return Optional.empty();
    }
  }
}
