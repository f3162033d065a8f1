package health.vesper.access;

import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.identity.RecordAct;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.schedule.Clients;
import health.vesper.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Lists the people who are connected or suspended, and suspends them. An administrator may suspend
 * anybody, a facilitator the clients of the group. It works without Keycloak. Only an administrator
 * lifts a suspension.
 */
@Path("people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "administrator")
@SecurityRequirement(name = "login", scopes = "facilitator")
public class PeopleResource {
  private static final int LONGEST_REASON = 300;

  @Inject private Caller caller;
  @Inject private Suspensions suspensions;
  @Inject private Clients clients;
  @Inject private People people;
  @Inject private Instance<Connected> connected;
  @Inject private Event<RecordAct> acts;
  @Inject private Event<SuspensionChanged> changed;
  @Inject private Clock clock;

  @GET
  @Operation(summary = "Lists who is connected or suspended, as far as the caller may suspend them")
  @APIResponseSchema(value = PersonHere[].class, responseCode = "200")
  public Response all() {
    var administers = caller.is(Role.ADMINISTRATOR);
    if (!administers && !caller.is(Role.FACILITATOR)) {
      return Problem.notFound().response();
    }
    var suspended =
        suspensions.current().stream()
            .collect(
                Collectors.toMap(Suspension::person, Function.identity(), (one, other) -> one));
    var inRooms = here(true);
    var shown = new HashSet<>(suspended.keySet());
    shown.addAll(inRooms);
    shown.addAll(here(false));
    if (!administers) {
      shown.retainAll(clients.ledBy(caller.id(), clock.instant()));
    }
    shown.remove(caller.id());
    return Response.ok(lines(shown, suspended, inRooms)).build();
  }

  private List<PersonHere> lines(
      Set<UserId> shown, Map<UserId, Suspension> suspended, Set<UserId> inRooms) {
    var named = new HashSet<>(shown);
    suspended.values().forEach(suspension -> named.add(suspension.suspendedBy()));
    var names = people.names(named);
    return shown.stream()
        .map(
            person ->
                new PersonHere(
                    person.toString(),
                    name(names.get(person)),
                    inRooms.contains(person),
                    kept(suspended.get(person), names)))
        .sorted(Comparator.comparing(PersonHere::legalName).thenComparing(PersonHere::userId))
        .toList();
  }

  private @Nullable SuspensionView kept(
      @Nullable Suspension suspension, Map<UserId, PersonName> names) {
    return suspension == null
        ? null
        : new SuspensionView(
            suspension.suspendedAt(),
            name(names.get(suspension.suspendedBy())),
            caller.is(Role.ADMINISTRATOR) ? suspension.reason() : null);
  }

  private static String name(@Nullable PersonName name) {
    return name == null ? "" : name.legalName();
  }

  private Set<UserId> here(boolean inRoom) {
    return connected.stream()
        .filter(place -> place.isRoom() == inRoom)
        .flatMap(place -> place.signIns().stream())
        .map(signIn -> signIn.person())
        .collect(Collectors.toSet());
  }

  @POST
  @Path("{person}/suspension")
  @Operation(summary = "Suspends a person and ends their access at once")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  @APIResponse(responseCode = "400", description = "Problem code: reason-missing")
  @APIResponse(responseCode = "409", description = "Problem code: yourself")
  public Response suspend(@PathParam("person") UUID id, SuspensionRequest why) {
    var person = new UserId(id);
    var now = clock.instant();
    if (!maySuspend(person, now)) {
      acts.fire(
          new RecordAct(caller.id(), "forbidden", "suspension", person.toString(), null, now));
      return Problem.notFound().response();
    }
    if (person.equals(caller.id())) {
      return Problem.of(
              409, "yourself", "You cannot suspend yourself.", "Ask another administrator.")
          .response();
    }
    if (Texts.isBlank(why.reason()) || why.reason().length() > LONGEST_REASON) {
      return Problem.of(
              400,
              "reason-missing",
              "Please say why.",
              "The reason is kept for administrators; the person never reads it.")
          .response();
    }
    if (suspensions.of(person).isEmpty()) {
      suspensions.suspend(person, why.reason(), caller.id(), now);
      changed.fire(new SuspensionChanged(person, true, now));
      acts.fire(new RecordAct(caller.id(), "suspend", "person", person.toString(), null, now));
    }
    return Response.noContent().build();
  }

  @DELETE
  @Path("{person}/suspension")
  @Operation(summary = "Lifts a suspension")
  @SecurityRequirement(name = "login", scopes = "administrator")
  @APIResponse(responseCode = "204", description = "Saved; nothing to read")
  public Response lift(@PathParam("person") UUID id) {
    var person = new UserId(id);
    var now = clock.instant();
    var suspension = suspensions.of(person);
    if (!caller.is(Role.ADMINISTRATOR)) {
      acts.fire(
          new RecordAct(caller.id(), "forbidden", "suspension", person.toString(), null, now));
      return Problem.notFound().response();
    }
    if (suspension.isEmpty()) {
      return Problem.notFound().response();
    }
    suspension.get().lift(caller.id(), now);
    changed.fire(new SuspensionChanged(person, false, now));
    acts.fire(new RecordAct(caller.id(), "lift", "person", person.toString(), null, now));
    return Response.noContent().build();
  }

  private boolean maySuspend(UserId person, Instant now) {
    return caller.is(Role.ADMINISTRATOR)
        || (caller.is(Role.FACILITATOR) && clients.ledBy(caller.id(), now).contains(person));
  }

  /** The reason for a suspension. */
  public record SuspensionRequest(String reason) {
    public SuspensionRequest {
      reason = reason == null ? "" : reason;
    }
  }

  /** One person, shown to those who may suspend the person. */
  public record PersonHere(
      String userId, String legalName, boolean inRoom, @Nullable SuspensionView suspension) {}

  /**
   * A suspension that is in force.
   *
   * @param reason for administrators only; null for others
   */
  public record SuspensionView(Instant at, String byName, @Nullable String reason) {}
}
