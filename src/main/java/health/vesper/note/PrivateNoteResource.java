package health.vesper.note;

import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionChart.Member;
import health.vesper.schedule.SessionCharts;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** The caller's own private note of a session; there is no way to ask for anybody else's. */
@Path("sessions/{session}/private-note")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
public class PrivateNoteResource {
  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Notes notes;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;

  /** The text and its version; nought is the note that nobody has written. */
  public record PrivateNoteText(String content, int version) {
    static PrivateNoteText of(PrivateNote note) {
      return new PrivateNoteText(note.content(), note.version());
    }
  }

  @GET
  @Operation(summary = "Reads the caller's own private note of a session")
  @APIResponseSchema(value = PrivateNoteText.class, responseCode = "200")
  public Response read(@PathParam("session") UUID session) {
    if (!mayWrite(session)) {
      return Problem.notFound().response();
    }
    var text = current(session);
    traced("open", session);
    return answer(text);
  }

  @PUT
  @Operation(summary = "Saves the caller's own private note of a session")
  @APIResponseSchema(value = PrivateNoteText.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "422", description = "Problem code: malformed")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response write(
      @PathParam("session") UUID session,
      @HeaderParam("If-Match") String seen,
      PrivateNoteText asked) {
    if (!mayWrite(session)) {
      return Problem.notFound().response();
    }
    if (asked == null
        || asked.content() == null
        || asked.content().length() > NoteContent.LONGEST_SECTION) {
      return NoteRefusal.malformed("A private note holds at most 20,000 characters.").response();
    }
    var before = notes.privateNote(new SessionId(session), caller.id()).map(notes::locked);
    var text = text(before);
    return IfMatch.refusal(seen, text.version(), () -> NoteRefusal.conflict(text))
        .map(Problem::response)
        .orElseGet(
            () ->
                before
                    .map(note -> revise(session, note, asked))
                    .orElseGet(() -> begin(session, asked)));
  }

  private Response begin(UUID session, PrivateNoteText asked) {
    var first = notes.begin(new SessionId(session), caller.id(), asked.content(), clock.instant());
    if (first.isEmpty()) {
      return NoteRefusal.conflict(current(session)).response();
    }
    traced("begin", session);
    return answer(PrivateNoteText.of(first.get()));
  }

  private Response revise(UUID session, PrivateNote note, PrivateNoteText asked) {
    var newSitting = note.isLeftSince(clock.instant().minus(NoteResource.SITTING));
    note.revise(asked.content(), clock.instant());
    notes.keep(note);
    if (newSitting) {
      traced("revise", session);
    }
    return answer(PrivateNoteText.of(note));
  }

  private boolean mayWrite(UUID session) {
    return charts
        .forStaff(new SessionId(session), caller)
        .flatMap(chart -> chart.staffed(caller.id()))
        .filter(Member::facilitates)
        .isPresent();
  }

  private PrivateNoteText current(UUID session) {
    return text(notes.privateNote(new SessionId(session), caller.id()));
  }

  private static PrivateNoteText text(Optional<PrivateNote> note) {
    return note.map(PrivateNoteText::of).orElse(new PrivateNoteText("", 0));
  }

  private void traced(String act, UUID session) {
    acts.fire(
        new RecordAct(
            caller.id(), act, "private-note", session.toString(), session, clock.instant()));
  }

  private static Response answer(PrivateNoteText text) {
    return Response.ok(text).tag(Integer.toString(text.version())).build();
  }
}
