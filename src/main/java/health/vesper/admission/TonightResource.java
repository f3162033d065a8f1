package health.vesper.admission;

import health.vesper.consent.Agreement;
import health.vesper.consent.Agreements;
import health.vesper.guest.GuestAnswers;
import health.vesper.guest.GuestForClient;
import health.vesper.guest.Invitations;
import health.vesper.guest.Invited;
import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Calendar;
import health.vesper.schedule.Demo;
import health.vesper.schedule.Duty;
import health.vesper.schedule.Places;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.Sessions;
import health.vesper.schedule.Tonight;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the caller has tonight, and what is left to do before the door. */
@Path("tonight")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class TonightResource {
  @Inject private Caller caller;
  @Inject private Sessions sessions;
  @Inject private Calendar calendar;
  @Inject private Demo demo;
  @Inject private Admission admission;
  @Inject private Agreements agreements;
  @Inject private Arrivals arrivals;
  @Inject private People people;
  @Inject private Places places;
  @Inject private Invitations invitations;
  @Inject private GuestAnswers answers;
  @Inject private Clock clock;

  @GET
  @Operation(summary = "Lists the caller's sessions of today and the next one of each group")
  public List<TonightSession> tonight() {
    var now = clock.instant();
    calendar.foresee(now);
    demo.beInSession(now);
    return Stream.concat(
            Tonight.of(sessions.around(now, caller.id()), now).stream()
                .flatMap(details -> line(details, now).stream()),
            visits(now))
        .toList();
  }

  /** The sessions to which the caller is invited from outside, until their time there is over. */
  private Stream<TonightSession> visits(Instant now) {
    return invitations.sessions(caller, now).stream()
        .flatMap(session -> sessions.find(session).stream())
        .flatMap(
            details ->
                admission.invitation(details, caller, now).stream()
                    .map(invited -> visit(details, invited, now)));
  }

  private TonightSession visit(SessionDetails details, Invited invited, Instant now) {
    return new TonightSession(
        details.session().toString(),
        details.title(),
        details.startsAt(),
        details.endsAt(),
        invited.from(),
        details.zone().getId(),
        facilitator(details),
        SessionRole.of(invited.role().inRoom()),
        invited.givenName(),
        details.phase(now, invited.from()),
        groundRules(details),
        false,
        List.of(),
        invited.until(),
        List.of());
  }

  private @Nullable AgreementView groundRules(SessionDetails details) {
    return agreements.current(details.program()).map(this::asked).orElse(null);
  }

  private Optional<TonightSession> line(SessionDetails details, Instant now) {
    var scheduled = admission.scheduled(details, caller);
    var role = scheduled.role(caller);
    if (role.isEmpty() && !supervises(scheduled)) {
      return Optional.empty();
    }
    var isClient = role.filter(RoomRole.CLIENT::equals).isPresent();
    var doors = isClient ? details.doorsOpenAt() : details.staffDoorsOpenAt();
    return Optional.of(
        new TonightSession(
            details.session().toString(),
            details.title(),
            details.startsAt(),
            details.endsAt(),
            doors,
            details.zone().getId(),
            facilitator(details),
            role.map(SessionRole::of).orElse(SessionRole.SUPERVISOR),
            role.map(r -> admission.nameInGroup(details, r, caller, scheduled))
                .orElse(caller.givenName()),
            details.phase(now, doors),
            isClient ? groundRules(details) : null,
            isClient && arrivals.of(details.session(), caller.id()).isPresent(),
            isClient ? places(details) : List.of(),
            null,
            isClient ? answers.asked(details, caller.id(), now) : List.of()));
  }

  private List<PlaceChoice> places(SessionDetails details) {
    return places.of(details.program()).stream()
        .map(place -> new PlaceChoice(place.code(), place.label()))
        .toList();
  }

  private AgreementView asked(Agreement.Wording wording) {
    return new AgreementView(
        wording.version(),
        wording.title(),
        wording.text(),
        agreements.accepted(wording, caller.id()));
  }

  private boolean supervises(ScheduledRole scheduled) {
    return scheduled.duty() == Duty.SUPERVISOR && scheduled.duty().isDoneBy(caller);
  }

  private String facilitator(SessionDetails details) {
    return sessions.staff(details.group()).stream()
        .filter(staff -> staff.duty() == Duty.FACILITATOR)
        .flatMap(staff -> people.name(staff.person()).stream())
        .map(PersonName::givenName)
        .findFirst()
        .orElse("your facilitator");
  }

  /**
   * One session, to the person who has it.
   *
   * @param until when a guest's time is over; null for everybody else
   * @param guests who would come as a guest, and what the caller answered; for clients only
   */
  public record TonightSession(
      String sessionId,
      String title,
      Instant startsAt,
      Instant endsAt,
      Instant doorsOpenAt,
      String zone,
      String facilitatorGivenName,
      SessionRole role,
      String groupName,
      SessionDetails.Phase phase,
      @Nullable AgreementView agreement,
      boolean arrived,
      List<PlaceChoice> places,
      @Nullable Instant until,
      List<GuestForClient> guests) {}

  /** A place that a client may say they are in. */
  public record PlaceChoice(String code, String label) {}

  /** The ground rules, and whether this person agreed to them. */
  public record AgreementView(int version, String title, String text, boolean accepted) {}
}
