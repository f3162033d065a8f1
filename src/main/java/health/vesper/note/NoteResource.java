package health.vesper.note;

import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Problem;
import health.vesper.schedule.Duty;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionChart.Member;
import health.vesper.schedule.SessionCharts;
import health.vesper.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** One note: read, revised while it is a draft, signed, co-signed, added to. */
@Path("notes/{note}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
@SecurityRequirement(name = "login", scopes = "supervisor")
public class NoteResource {
  /** A draft is saved every few seconds; the trail says once that somebody sat down to it. */
  static final Duration SITTING = Duration.ofMinutes(15);

  @Inject private Caller caller;
  @Inject private SessionCharts charts;
  @Inject private Notes notes;
  @Inject private Clock clock;
  @Inject private Event<RecordAct> acts;

  /** A draft's whole text. */
  public record NoteRevision(String format, Map<String, String> content) {}

  /** What is added to a signed note. */
  public record NewAddendum(String text) {}

  /** A note, with the member of staff who asks for it. */
  private record NoteOfGroup(Note note, SessionChart chart, Member me) {}

  @GET
  @Operation(summary = "Reads one note")
  @APIResponseSchema(value = NoteView.class, responseCode = "200")
  public Response read(@PathParam("note") UUID id) {
    return found(id)
        .map(
            found -> {
              traced("open", found.note());
              return answer(200, found);
            })
        .orElseGet(() -> Problem.notFound().response());
  }

  @PUT
  @Operation(summary = "Saves the draft of a note")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = NoteView.class, responseCode = "200")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: signed")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "422", description = "Problem code: malformed")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response revise(
      @PathParam("note") UUID id, @HeaderParam("If-Match") String seen, NoteRevision draft) {
    return changing(
        id,
        found -> {
          if (!found.me().facilitates()) {
            return NoteRefusal.notYours("Only a facilitator of the group writes its notes.")
                .response();
          }
          if (found.note().isSigned()) {
            return NoteRefusal.signed().response();
          }
          return stale(found, seen)
              .or(() -> DraftCheck.problem(draft, found.note().kind()))
              .map(Problem::response)
              .orElseGet(() -> revised(found, draft));
        });
  }

  @POST
  @Path("signature")
  @Operation(summary = "Signs a note; it never changes after that")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: signed or not-author")
  @APIResponse(responseCode = "412", description = "Problem code: conflict")
  @APIResponse(responseCode = "422", description = "Problem code: empty")
  @APIResponse(responseCode = "428", description = "Problem code: if-match-missing")
  public Response sign(@PathParam("note") UUID id, @HeaderParam("If-Match") String seen) {
    return changing(
        id,
        found -> {
          var note = found.note();
          if (!found.me().facilitates()) {
            return NoteRefusal.notYours("Only a facilitator of the group signs its notes.")
                .response();
          }
          if (note.isSigned()) {
            return NoteRefusal.signed().response();
          }
          var stale = stale(found, seen);
          if (stale.isPresent()) {
            return stale.get().response();
          }
          var missing = note.format().missing(note.content().sections());
          if (!missing.isEmpty()) {
            return NoteRefusal.empty(missing).response();
          }
          if (!note.writtenBy(caller.id())) {
            return NoteRefusal.notAuthor().response();
          }
          note.sign(caller.id(), found.me().inTraining(), now());
          notes.add(signature(found, NoteSignature.Kind.SIGNATURE));
          traced("sign", note);
          return answer(201, found);
        });
  }

  @POST
  @Path("co-signature")
  @Operation(summary = "Co-signs the note of somebody in training")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  @APIResponse(responseCode = "403", description = "Problem code: not-yours")
  @APIResponse(responseCode = "409", description = "Problem code: not-awaiting")
  public Response coSign(@PathParam("note") UUID id) {
    return changing(
        id,
        found -> {
          if (found.me().inTraining() || found.me().duty() == Duty.CO_FACILITATOR) {
            return NoteRefusal.notYours(
                    "Only the supervisor or the lead facilitator of the group co-signs.")
                .response();
          }
          if (found.note().writtenBy(caller.id())) {
            return NoteRefusal.notYours("Nobody co-signs what they wrote themselves.").response();
          }
          if (notes.view(found.note(), found.chart()).state() != NoteState.AWAITING_CO_SIGNATURE) {
            return NoteRefusal.notAwaiting().response();
          }
          notes.add(signature(found, NoteSignature.Kind.CO_SIGNATURE));
          traced("co-sign", found.note());
          return answer(201, found);
        });
  }

  @POST
  @Path("addenda")
  @Operation(summary = "Adds an addendum to a signed note")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Problem code: not-signed")
  @APIResponse(responseCode = "422", description = "Problem code: malformed")
  public Response add(@PathParam("note") UUID id, NewAddendum asked) {
    return changing(
        id,
        found -> {
          if (!found.note().isSigned()) {
            return NoteRefusal.notSigned().response();
          }
          var text = asked == null ? "" : Texts.stripped(asked.text());
          if (text.isEmpty() || text.length() > NoteContent.LONGEST_SECTION) {
            return NoteRefusal.malformed(
                    "An addendum says something, in at most 20,000 characters.")
                .response();
          }
          var me = found.me();
          notes.add(new NoteAddendum(id, text, caller.id(), name(me), me.credentials(), now()));
          traced("add-to", found.note());
          return answer(201, found);
        });
  }

  private Response revised(NoteOfGroup found, NoteRevision draft) {
    var note = found.note();
    var newSitting =
        !note.writtenBy(caller.id())
            || note.revisedAt() == null
            || note.revisedAt().isBefore(now().minus(SITTING));
    note.revise(
        NoteFormats.find(draft.format(), note.kind()).orElseThrow(),
        new NoteContent(draft.content()),
        caller.id(),
        name(found.me()),
        now());
    var answer = answer(200, found);
    if (newSitting) {
      traced("revise", note);
    }
    return answer;
  }

  private Response changing(UUID id, Function<NoteOfGroup, Response> change) {
    return found(id)
        .map(found -> new NoteOfGroup(notes.locked(found.note()), found.chart(), found.me()))
        .map(change)
        .orElseGet(() -> Problem.notFound().response());
  }

  private Optional<NoteOfGroup> found(UUID id) {
    return notes
        .find(id)
        .flatMap(
            note ->
                charts
                    .forStaff(note.session(), caller)
                    .map(
                        chart ->
                            new NoteOfGroup(
                                note, chart, chart.staffed(caller.id()).orElseThrow())));
  }

  private Optional<Problem> stale(NoteOfGroup found, String seen) {
    return IfMatch.refusal(
        seen,
        found.note().version(),
        () -> NoteRefusal.conflict(notes.view(found.note(), found.chart())));
  }

  private NoteSignature signature(NoteOfGroup found, NoteSignature.Kind kind) {
    var me = found.me();
    return new NoteSignature(found.note(), kind, caller.id(), name(me), me.credentials(), now());
  }

  private Response answer(int status, NoteOfGroup found) {
    var view = notes.view(found.note(), found.chart());
    return Response.status(status).tag(Integer.toString(view.version())).entity(view).build();
  }

  private String name(Member me) {
    return me.name().isEmpty() ? caller.legalName() : me.name();
  }

  /** PostgreSQL keeps microseconds; what is answered is what is kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void traced(String act, Note note) {
    acts.fire(
        new RecordAct(
            caller.id(),
            act,
            note.kind().word() + "-note",
            note.id().toString(),
            note.session().value(),
            now()));
  }
}
