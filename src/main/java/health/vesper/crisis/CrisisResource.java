package health.vesper.crisis;

import health.vesper.identity.Caller;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionChart.Member;
import health.vesper.schedule.SessionCharts;
import health.vesper.schedule.SessionId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The record of one crisis: revised while it is owed, closed once. */
@Path("sessions/{session}/crises/{crisis}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
public class CrisisResource {
  /** A draft is saved every few seconds; the trail says once that somebody sat down to it. */
  private static final Duration SITTING = Duration.ofMinutes(15);

  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Crises crises;
  @Inject private CrisisViews views;
  @Inject private Clock clock;

  /** A crisis, with the session for which a facilitator asks. */
  private record CrisisOfSession(Crisis crisis, SessionChart chart) {}

  @PUT
  @Operation(summary = "Saves the draft of a crisis record")
  @APIResponseSchema(value = CrisisView.class, responseCode = "200")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: closed")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "422", description = "Problem code: malformed")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response revise(
      @PathParam("session") UUID session,
      @PathParam("crisis") UUID id,
      @HeaderParam("If-Match") String seen,
      DisclosureRecord record) {
    return changing(
        session,
        id,
        seen,
        current -> {
          if (!record.fits()) {
            return CrisisRefusal.malformed().response();
          }
          var crisis = current.crisis();
          var newSitting = crisis.isLeftSince(now().minus(SITTING), caller.id());
          crisis.revise(record, caller.id(), now());
          var answer = answer(current);
          if (newSitting) {
            views.traced("revise", crisis, caller.id());
          }
          return answer;
        });
  }

  @POST
  @Path("close")
  @Operation(summary = "Closes a crisis record for good")
  @APIResponseSchema(value = CrisisView.class, responseCode = "200")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: closed")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(
      responseCode = "422",
      description = "Problem code: blank or disclosed-at or malformed")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response close(
      @PathParam("session") UUID session,
      @PathParam("crisis") UUID id,
      @HeaderParam("If-Match") String seen,
      CrisisClosing asked) {
    return changing(
        session,
        id,
        seen,
        current -> {
          var crisis = current.crisis();
          var no = refused(asked, crisis);
          if (no.isPresent()) {
            return no.get().response();
          }
          crisis.close(asked, caller.id(), now());
          var answer = answer(current);
          views.traced("close", crisis, caller.id());
          return answer;
        });
  }

  private Optional<Problem> refused(CrisisClosing asked, Crisis crisis) {
    if (asked.outcome() == null || !asked.fits()) {
      return Optional.of(CrisisRefusal.malformed());
    }
    if (!asked.blanks().isEmpty()) {
      return Optional.of(CrisisRefusal.blank(asked.blanks()));
    }
    return asked.isPlausible(crisis.openedAt(), now())
        ? Optional.empty()
        : Optional.of(CrisisRefusal.implausible());
  }

  private Response changing(
      UUID session, UUID id, String seen, Function<CrisisOfSession, Response> change) {
    var chart = charts.forStaff(new SessionId(session), caller);
    var found = chart.flatMap(c -> crises.find(c.id(), id));
    if (found.isEmpty()) {
      return Problem.notFound().response();
    }
    if (chart.get().staffed(caller.id()).filter(Member::facilitates).isEmpty()) {
      return CrisisRefusal.notYours().response();
    }
    var current = new CrisisOfSession(crises.locked(found.get()), chart.get());
    if (current.crisis().isClosed()) {
      return CrisisRefusal.closed().response();
    }
    return IfMatch.refusal(
            seen, current.crisis().version(), () -> CrisisRefusal.conflict(view(current)))
        .map(Problem::response)
        .orElseGet(() -> change.apply(current));
  }

  private Response answer(CrisisOfSession current) {
    var view = view(current);
    return Response.ok(view).tag(Integer.toString(view.version())).build();
  }

  private CrisisView view(CrisisOfSession current) {
    return views.view(current.crisis(), current.chart(), caller.id());
  }

  /** PostgreSQL keeps microseconds; what is answered is what is kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
