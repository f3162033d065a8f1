package health.vesper.guest;

import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.Role;
import health.vesper.platform.Problem;
import health.vesper.schedule.Enrolled;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import health.vesper.schedule.Staff;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * The guests of one session. Those who lead the group invite, withdraw, and see who agreed; each
 * client sees who would come and their own answer; nobody else is told that there is anything.
 */
@Path("sessions/{id}/guests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class GuestsResource {
  @Inject private Caller caller;
  @Inject private Sessions sessions;
  @Inject private Invitations invitations;
  @Inject private GuestAnswers answers;
  @Inject private People people;
  @Inject private Clock clock;

  @GET
  @Operation(
      summary = "Lists the guests of a session with the answers of all clients",
      description = "A client gets GuestForClient instead, with their own answer only")
  @SecurityRequirement(name = "login", scopes = "client")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = GuestForFacilitator[].class, responseCode = "200")
  public Response guests(@PathParam("id") UUID id) {
    var details = sessions.find(new SessionId(id));
    if (details.filter(this::leads).isPresent()) {
      return Response.ok(invited(details.get()).map(each -> led(details.get(), each)).toList())
          .build();
    }
    if (details.filter(this::isClient).isPresent()) {
      return Response.ok(answers.asked(details.get(), caller.id(), clock.instant())).build();
    }
    return Problem.notFound().response();
  }

  @POST
  @Operation(summary = "Invites a guest for a part of a session")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponseSchema(value = GuestForFacilitator.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Problem code: ended")
  @APIResponse(
      responseCode = "422",
      description = "Problem code: email or given-name or role or time-box")
  public Response invite(@PathParam("id") UUID id, InvitationRequest request) {
    var now = clock.instant();
    var details = sessions.find(new SessionId(id)).filter(this::leads);
    if (details.isEmpty()) {
      return Problem.notFound().response();
    }
    var no = request.refusedFor(details.get(), now);
    if (no.isPresent()) {
      return no.get().response();
    }
    if (isOfTheGroup(details.get(), request.email())) {
      return taken("This address belongs to somebody of the group.").response();
    }
    return invitations
        .invite(details.get(), request, caller.id(), now)
        .map(made -> Response.status(Response.Status.CREATED).entity(led(details.get(), made)))
        .map(Response.ResponseBuilder::build)
        .orElseGet(() -> taken("This address is invited to this session already.").response());
  }

  /** Those who lead know whom they lead: this tells them nothing new, and nothing of others. */
  private boolean isOfTheGroup(SessionDetails details, String email) {
    var members =
        Stream.concat(
                sessions.enrolled(details).stream().map(Enrolled::person),
                sessions.staff(details.group()).stream().map(Staff::person))
            .toList();
    return people.isAddressOfAny(email, members);
  }

  private static Problem taken(String title) {
    return Problem.of(422, "email", title, "Please check it, or withdraw the other one first.");
  }

  @DELETE
  @Path("{guest}")
  @Operation(summary = "Withdraws an invitation")
  @SecurityRequirement(name = "login", scopes = "facilitator")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  public Response withdraw(@PathParam("id") UUID id, @PathParam("guest") UUID guest) {
    var now = clock.instant();
    var details = sessions.find(new SessionId(id)).filter(this::leads);
    var invited = details.flatMap(e -> invitations.find(e, guest, now));
    if (invited.isEmpty()) {
      return Problem.notFound().response();
    }
    invitations.withdraw(invited.get(), caller.id(), now);
    return Response.noContent().build();
  }

  @PUT
  @Path("{guest}/answer")
  @Operation(summary = "Agrees or disagrees to a guest")
  @SecurityRequirement(name = "login", scopes = "client")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  @APIResponse(responseCode = "409", description = "Problem code: outdated")
  public Response answer(
      @PathParam("id") UUID id, @PathParam("guest") UUID guest, GuestAnswerRequest answer) {
    var now = clock.instant();
    var details = sessions.find(new SessionId(id)).filter(this::isClient);
    var invited = details.flatMap(e -> invitations.find(e, guest, now));
    if (invited.isEmpty()) {
      return Problem.notFound().response();
    }
    if (answer.version() != GuestWording.VERSION) {
      return Problem.of(
              409,
              "outdated",
              "The words have changed.",
              "Please load this page again and read the new ones.")
          .response();
    }
    answers.answer(invited.get(), caller.id(), answer.agrees(), now);
    return Response.noContent().build();
  }

  private Stream<Invited> invited(SessionDetails details) {
    return invitations.of(details, clock.instant()).stream();
  }

  private boolean leads(SessionDetails details) {
    return sessions
        .staff(details.group(), caller.id())
        .filter(staff -> staff.duty().inRoom() && staff.duty().isDoneBy(caller))
        .isPresent();
  }

  private boolean isClient(SessionDetails details) {
    return caller.is(Role.CLIENT)
        && sessions.staff(details.group(), caller.id()).isEmpty()
        && sessions.enrolled(details, caller.id()).isPresent();
  }

  private GuestForFacilitator led(SessionDetails details, Invited invited) {
    var said = answers.newest(invited.id());
    return new GuestForFacilitator(
        invited.id(),
        invited.role(),
        invited.givenName(),
        invited.from(),
        invited.until(),
        null,
        sessions.enrolled(details).stream()
            .map(
                e ->
                    new GuestForFacilitator.ClientAnswer(
                        e.person().toString(), e.groupName(), said.get(e.person())))
            .toList());
  }
}
