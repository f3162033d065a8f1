package health.vesper.admission;

import health.vesper.guest.Invitations;
import health.vesper.guest.Invited;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.room.journal.RoomHistory;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Duty;
import health.vesper.schedule.Enrolled;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Gathers the facts about somebody at the door and lets them decide. */
@ApplicationScoped
public class Admission {
  @Inject private Sessions sessions;
  @Inject private AdmissionFactsBatch doorsteps;
  @Inject private AdmissionFactsQuery tables;
  @Inject private Invitations invitations;
  @Inject private LiveRooms rooms;
  @Inject private Instance<RoomHistory> history;

  /** What the tables say of the caller at this door; nothing for a session that does not exist. */
  CompletableFuture<Optional<StoredFacts>> look(SessionId session, Caller caller) {
    return doorsteps.of(session, caller.id());
  }

  /** May the caller enter this session now, and as what? */
  public AdmissionDecision decide(SessionId session, Caller caller, boolean takeOver, Instant now) {
    return decide(look(session, caller).join(), caller, takeOver, now);
  }

  AdmissionDecision decide(
      Optional<StoredFacts> doorstep, Caller caller, boolean takeOver, Instant now) {
    return doorstep
        .map(step -> facts(step, caller, takeOver, now).decide(now))
        .orElseGet(AdmissionDecision.NotEnrolled::new);
  }

  /** What the socket will believe of somebody who was admitted. */
  public TicketClaims entry(AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    var session = new SessionId(admitted.room().value());
    return entry(look(session, caller).join().orElseThrow(), admitted, caller, takeOver);
  }

  /**
   * Reads the facts and decides on the caller's thread, so that rows of the caller's own open
   * transaction count. A request goes through {@link #look} instead, which reads for many callers
   * at once.
   */
  public Optional<TicketClaims> decideHere(SessionId session, Caller caller, Instant now) {
    var question = new AdmissionFactsBatch.Asked(session, caller.id());
    return Optional.ofNullable(tables.read(List.of(question)).get(question))
        .flatMap(
            facts ->
                decide(Optional.of(facts), caller, false, now)
                        instanceof AdmissionDecision.Admitted admitted
                    ? Optional.of(entry(facts, admitted, caller, false))
                    : Optional.empty());
  }

  TicketClaims entry(
      StoredFacts doorstep, AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    return new TicketClaims(
        admitted.room(),
        caller.id(),
        admitted.role(),
        nameInGroup(doorstep.evening(), admitted.role(), caller, doorstep::groupName),
        takeOver,
        admitted.late(),
        admitted.until(),
        TicketClaims.Plan.of(doorstep.evening()));
  }

  /** What the schedule says the caller is in this group, where Keycloak says the same. */
  public Optional<RoomRole> role(SessionDetails evening, Caller caller) {
    return sessions
        .staff(evening.group(), caller.id())
        .map(staff -> onDuty(staff.duty(), caller))
        .orElseGet(
            () ->
                sessions
                    .enrolled(evening, caller.id())
                    .filter(enrolled -> caller.is(Role.CLIENT))
                    .map(enrolled -> RoomRole.CLIENT));
  }

  private static Optional<RoomRole> role(StoredFacts step, Caller caller) {
    if (step.duty() != null) {
      return onDuty(step.duty(), caller);
    }
    return caller.is(Role.CLIENT) && step.groupName() != null
        ? Optional.of(RoomRole.CLIENT)
        : Optional.empty();
  }

  private static Optional<RoomRole> onDuty(Duty duty, Caller caller) {
    return Optional.of(duty)
        .filter(d -> d.inRoom() && d.isDoneBy(caller))
        .map(d -> d == Duty.FACILITATOR ? RoomRole.FACILITATOR : RoomRole.CO_FACILITATOR);
  }

  /** The invitation by which the caller may come for a while, whom the schedule does not know. */
  Optional<Invited> invitation(SessionDetails evening, Caller caller, Instant now) {
    return invitations.by(evening, caller, now);
  }

  String nameInGroup(SessionDetails evening, RoomRole role, Caller caller) {
    return nameInGroup(
        evening,
        role,
        caller,
        () -> sessions.enrolled(evening, caller.id()).map(Enrolled::groupName).orElseThrow());
  }

  private String nameInGroup(
      SessionDetails evening, RoomRole role, Caller caller, Supplier<String> groupName) {
    if (role.moderates()) {
      return caller.givenName();
    }
    return role.isGuest()
        ? invitations.givenName(evening, caller.id()).orElseThrow()
        : groupName.get();
  }

  private AdmissionFacts facts(StoredFacts step, Caller caller, boolean takeOver, Instant now) {
    var evening = step.evening();
    var person = caller.id();
    var role = role(step, caller);
    var invited = role.isPresent() ? Optional.<Invited>empty() : invitation(evening, caller, now);
    return new AdmissionFacts(
        evening,
        role.or(() -> invited.map(i -> i.role().inRoom())).orElse(null),
        invited.orElse(null),
        step.missingAgreement(),
        step.arrived(),
        step.removed(),
        hasBeenIn(evening, person, now),
        rooms.standing(new RoomId(evening.session().value()), person),
        takeOver);
  }

  /** Asked only when it can make a difference: before, nobody is late and no door has closed. */
  private boolean hasBeenIn(SessionDetails evening, UserId person, Instant now) {
    return (!now.isBefore(evening.lateFrom()) || !now.isBefore(evening.doorsCloseAt()))
        && history.isResolvable()
        && history
            .get()
            .hasBeenIn(new RoomId(evening.session().value()), new PersonKey(person.toString()));
  }
}
