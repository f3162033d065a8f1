package health.vesper.admission;

import health.vesper.guest.Invitations;
import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.schedule.Enrolled;
import health.vesper.schedule.Place;
import health.vesper.schedule.Places;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
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
import org.jspecify.annotations.Nullable;

/**
 * Who stands at the door, for the group's facilitators: the only place where somebody live has
 * their legal name. The socket never carries it.
 */
@Path("sessions/{id}/door")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@SecurityRequirement(name = "login", scopes = "facilitator")
public class WaitingRoomResource {
  @Inject private Caller caller;
  @Inject private Sessions sessions;
  @Inject private Admission admission;
  @Inject private Arrivals arrivals;
  @Inject private People people;
  @Inject private Places places;
  @Inject private LiveRooms rooms;
  @Inject private Invitations invitations;
  @Inject private Event<RecordAct> acts;
  @Inject private Clock clock;

  @GET
  @Operation(summary = "Lists who waits to be admitted, with legal names and arrival answers")
  @APIResponseSchema(value = WaitingPerson[].class, responseCode = "200")
  public Response door(@PathParam("id") UUID id) {
    var session = new SessionId(id);
    var details = sessions.find(session);
    if (details.flatMap(e -> admission.role(e, caller)).filter(RoomRole::moderates).isEmpty()) {
      return Problem.notFound().response();
    }
    var enrolled = sessions.enrolled(details.get());
    var waiting = rooms.waiting(new RoomId(id));
    var allowed = places.of(details.get().program());
    var names = people.names(waiting.stream().map(WaitingRoomResource::userId).toList());
    var lines =
        waiting.stream()
            .map(
                w ->
                    line(
                        session,
                        w,
                        allowed,
                        names.get(userId(w)),
                        nameInGroup(details.get(), w, enrolled)))
            .toList();
    return Response.ok(lines).build();
  }

  private static UserId userId(WaitingParticipant waiting) {
    return UserId.of(waiting.person().value());
  }

  private String nameInGroup(
      SessionDetails details, WaitingParticipant waiting, List<Enrolled> enrolled) {
    return waiting.role().isGuest()
        ? invitations.givenName(details, userId(waiting)).orElse("")
        : enrolled.stream()
            .filter(e -> e.person().equals(userId(waiting)))
            .map(Enrolled::groupName)
            .findFirst()
            .orElse("");
  }

  private WaitingPerson line(
      SessionId session,
      WaitingParticipant waiting,
      List<Place> places,
      @Nullable PersonName name,
      String groupName) {
    var arrival = arrivals.of(session, userId(waiting));
    arrival
        .filter(a -> arrivals.isFirstReading(a, caller.id(), clock.instant()))
        .ifPresent(
            a ->
                acts.fire(
                    new RecordAct(
                        caller.id(),
                        "open",
                        "arrival",
                        a.id().toString(),
                        session.value(),
                        clock.instant())));
    return new WaitingPerson(
        waiting.participant().toString(),
        waiting.person().value(),
        name == null ? groupName : name.legalName(),
        groupName,
        waiting.since(),
        waiting.place(),
        SessionRole.of(waiting.role()),
        waiting.late(),
        arrival.map(a -> ArrivalView.of(a, places)).orElse(null));
  }

  /** One person at the door, to a facilitator. */
  public record WaitingPerson(
      String participantId,
      String userId,
      String legalName,
      String groupName,
      Instant waitingSince,
      int place,
      SessionRole role,
      boolean late,
      @Nullable ArrivalView arrival) {}

  /** What they answered, and when. */
  public record ArrivalView(
      boolean alone,
      boolean headphones,
      boolean notDriving,
      String location,
      String callBack,
      @Nullable String place,
      String localNumber,
      String contactName,
      String contactPhone,
      Instant at) {
    static ArrivalView of(Arrival arrival, List<Place> places) {
      var a = arrival.answers();
      var place = places.stream().filter(p -> p.code().equals(a.place())).findFirst();
      return new ArrivalView(
          a.alone(),
          a.headphones(),
          a.notDriving(),
          a.location(),
          a.callBack(),
          place.map(Place::label).orElse(null),
          place.map(Place::emergencyNumber).orElse(Place.USUAL_NUMBER),
          a.contactName(),
          a.contactPhone(),
          arrival.answeredAt());
    }
  }
}
