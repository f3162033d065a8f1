package health.vesper.attendance;

import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Problem;
import health.vesper.schedule.Duty;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionChart.Member;
import health.vesper.schedule.SessionCharts;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import health.vesper.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The attendance sheet of a session, for those who work with the group. */
@Path("sessions/{session}/attendance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
@SecurityRequirement(name = "login", scopes = "supervisor")
public class AttendanceResource {
  private static final int LONGEST_REASON = 500;

  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Sessions sessions;
  @Inject private AttendanceSheets sheets;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;

  /** Other minutes than the measured ones, and why. */
  public record NewCorrection(int minutes, String reason) {}

  @GET
  @Operation(summary = "Reads the attendance sheet of a session")
  @APIResponseSchema(value = AttendanceView.class, responseCode = "200")
  public Response read(@PathParam("session") UUID session) {
    var chart = charts.forStaff(new SessionId(session), caller).orElse(null);
    if (chart == null) {
      return Problem.notFound().response();
    }
    traced("open", session.toString(), session);
    return answer(200, chart);
  }

  @POST
  @Path("{user}/corrections")
  @Operation(summary = "Corrects the minutes of one client, with a reason")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = AttendanceView.class, responseCode = "201")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "422", description = "Problem code: minutes or reason")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response correct(
      @PathParam("session") UUID session,
      @PathParam("user") UUID user,
      @HeaderParam("If-Match") String seen,
      NewCorrection asked) {
    var chart = charts.forStaff(new SessionId(session), caller).orElse(null);
    if (chart == null || chart.enrolled(new UserId(user)).isEmpty()) {
      return Problem.notFound().response();
    }
    var me = chart.staffed(caller.id()).orElseThrow();
    if (!me.facilitates()) {
      return notYours("Only a facilitator of the group corrects its attendance.");
    }
    var longest = AttendanceSheet.longest(chart);
    if (asked == null || asked.minutes() < 0 || asked.minutes() > longest) {
      return Problem.of(
              422,
              "minutes",
              "These minutes cannot be right.",
              "The session was planned for %d minutes.".formatted(longest))
          .response();
    }
    var reason = Texts.stripped(asked.reason());
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return Problem.of(
              422, "reason", "A correction needs a reason.", "Say in a sentence why it is made.")
          .response();
    }
    var stale = stale(seen, chart);
    if (stale.isPresent()) {
      return stale.get().response();
    }
    sheets.add(
        new Correction(
            session,
            new UserId(user),
            asked.minutes(),
            reason,
            caller.id(),
            name(me),
            clock.instant()));
    traced("correct", user.toString(), session);
    return answer(201, chart);
  }

  @POST
  @Path("attestation")
  @Operation(summary = "Attests the sheet after the session")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = AttendanceView.class, responseCode = "201")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: still-live")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response attest(@PathParam("session") UUID session, @HeaderParam("If-Match") String seen) {
    var chart = charts.forStaff(new SessionId(session), caller).orElse(null);
    if (chart == null) {
      return Problem.notFound().response();
    }
    var me = chart.staffed(caller.id()).orElseThrow();
    if (me.duty() != Duty.FACILITATOR) {
      return notYours("Only the group's lead facilitator attests its attendance.");
    }
    var stale = stale(seen, chart);
    var sheet = sheets.sheet(chart, clock.instant());
    if (sheet.live()) {
      return Problem.of(
              409,
              "still-live",
              "The session is still running.",
              "Attest the attendance when it is over.")
          .response();
    }
    if (stale.isPresent()) {
      return stale.get().response();
    }
    sheets.add(
        new Attestation(
            session, caller.id(), name(me), AttendanceSheets.fingerprint(sheet), clock.instant()));
    traced("attest", session.toString(), session);
    return answer(201, chart);
  }

  private Response answer(int status, SessionChart chart) {
    var sheet = sheets.sheet(chart, clock.instant());
    return Response.status(status)
        .tag(sheets.version(chart, sheet))
        .entity(sheets.view(chart, sheet))
        .build();
  }

  /** Two who change the same sheet take turns; the second has not seen what the first did. */
  private Optional<Problem> stale(String seen, SessionChart chart) {
    sessions.takeTurns(chart.id());
    return IfMatch.refusal(
        seen,
        sheets.version(chart, sheets.sheet(chart, clock.instant())),
        AttendanceResource::changed);
  }

  private String name(Member me) {
    return me.name().isEmpty() ? caller.legalName() : me.name();
  }

  private void traced(String act, String record, UUID session) {
    acts.fire(
        new RecordAct(caller.id(), act, "attendance-sheet", record, session, clock.instant()));
  }

  private static Response notYours(String why) {
    return Problem.of(403, "not-yours", why, "").response();
  }

  private static Problem changed() {
    return Problem.of(
        412,
        "conflict",
        "The sheet has changed since you opened it.",
        "Look at it again, then repeat what you wanted to do.");
  }
}
