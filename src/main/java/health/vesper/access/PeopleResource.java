package health.vesper.access;

import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.identity.RecordAct;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.schedule.Clients;
import jakarta.enterprise.context.RequestScoped;
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

/**
 * Lists the people who are connected or suspended, and suspends them. An administrator may suspend
 * anybody, a facilitator the clients of the group. It works without Keycloak. Only an administrator
 * lifts a suspension.
 */
@Path("/people")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
  private static final int LONGEST_REASON = 300;

  @Inject Caller caller;
  @Inject Suspensions suspensions;
  @Inject Clients clients;
  @Inject People people;
  @Inject Instance<Connected> connected;
  @Inject Event<RecordAct> acts;
  @Inject Event<SuspensionChanged> changed;
  @Inject Clock clock;

  @GET
  @Transactional
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

  private List<Line> lines(
      Set<UserId> shown, Map<UserId, Suspension> suspended, Set<UserId> inRooms) {
    var named = new HashSet<>(shown);
    suspended.values().forEach(suspension -> named.add(suspension.suspendedBy()));
    var names = people.names(named);
    return shown.stream()
        .map(
            person ->
                new Line(
                    person.toString(),
                    name(names.get(person)),
                    inRooms.contains(person),
                    kept(suspended.get(person), names)))
        .sorted(Comparator.comparing(Line::legalName).thenComparing(Line::userId))
        .toList();
  }

  private Kept kept(Suspension suspension, Map<UserId, PersonName> names) {
    return suspension == null
        ? null
        : new Kept(
            suspension.suspendedAt(),
            name(names.get(suspension.suspendedBy())),
            caller.is(Role.ADMINISTRATOR) ? suspension.reason() : null);
  }

  private static String name(PersonName name) {
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
  @Path("/{person}/suspension")
  @Transactional
  public Response suspend(@PathParam("person") UUID id, Why why) {
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
    if (why.reason().isBlank() || why.reason().length() > LONGEST_REASON) {
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
  @Path("/{person}/suspension")
  @Transactional
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
  public record Why(String reason) {
    public Why {
      reason = reason == null ? "" : reason;
    }
  }

  /** One person, shown to those who may suspend the person. */
  public record Line(String userId, String legalName, boolean inRoom, Kept suspension) {}

  /**
   * A suspension that is in force.
   *
   * @param reason for administrators only; null for others
   */
  public record Kept(Instant at, String byName, String reason) {}
}
