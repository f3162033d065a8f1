package health.vesper.note;

import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionCharts;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The notes of one session, for those who work with the group; never for administrators. */
@Path("sessions/{session}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
@SecurityRequirement(name = "login", scopes = "supervisor")
public class SessionNotesResource {
  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Notes notes;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;

  /**
   * One group note, one progress note for each client, and how they may be written.
   *
   * @param zone the program's time zone; every time on the page is shown in it
   */
  public record SessionNotes(
      UUID sessionId,
      String title,
      Instant startsAt,
      Instant endsAt,
      Instant dueAt,
      String zone,
      List<NoteFormat> formats,
      List<NoteView> notes) {}

  @GET
  @Operation(summary = "Reads all notes of a session and the formats they may have")
  @APIResponseSchema(value = SessionNotes.class, responseCode = "200")
  public Response read(@PathParam("session") UUID session) {
    var chart = charts.forStaff(new SessionId(session), caller).orElse(null);
    if (chart == null) {
      return Problem.notFound().response();
    }
    var views = notes.views(notes.of(chart), chart);
    acts.fire(
        new RecordAct(
            caller.id(), "open", "session-notes", session.toString(), session, clock.instant()));
    return Response.ok(
            new SessionNotes(
                session,
                chart.title(),
                chart.startsAt(),
                chart.endsAt(),
                due(chart),
                chart.zone().getId(),
                NoteFormats.all(),
                views))
        .build();
  }

  private static Instant due(SessionChart chart) {
    return NoteDue.after(chart.endsAt(), chart.rules().noteDueBusinessDays(), chart.zone());
  }
}
