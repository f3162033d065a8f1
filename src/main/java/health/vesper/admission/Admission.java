package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.room.PersonKey;
import health.vesper.room.RoomHistory;
import health.vesper.room.RoomId;
import health.vesper.room.RoomRole;
import health.vesper.schedule.Duty;
import health.vesper.schedule.Enrolled;
import health.vesper.schedule.Evening;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gathers the facts about somebody at the door and lets them decide. */
@ApplicationScoped
public class Admission {
  @Inject Sessions sessions;
  @Inject Doorsteps doorsteps;
  @Inject LiveRooms rooms;
  @Inject Instance<RoomHistory> history;

  /** What the tables say of the caller at this door; nothing for a session that does not exist. */
  CompletableFuture<Optional<Doorstep>> look(SessionId session, Caller caller) {
    return doorsteps.of(session, caller.id());
  }

  /** May the caller enter this session now, and as what? */
  public AdmissionDecision decide(SessionId session, Caller caller, boolean takeOver, Instant now) {
    return decide(look(session, caller).join(), caller, takeOver, now);
  }

  AdmissionDecision decide(
      Optional<Doorstep> doorstep, Caller caller, boolean takeOver, Instant now) {
    return doorstep
        .map(step -> facts(step, caller, takeOver, now).decide(now))
        .orElseGet(AdmissionDecision.NotEnrolled::new);
  }

  /** What the socket will believe of somebody who was admitted. */
  public Entry entry(AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    var session = new SessionId(admitted.room().value());
    return entry(look(session, caller).join().orElseThrow(), admitted, caller, takeOver);
  }

  Entry entry(
      Doorstep doorstep, AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    return new Entry(
        admitted.room(),
        caller.id(),
        admitted.role(),
        admitted.role().moderates() ? caller.givenName() : doorstep.groupName(),
        takeOver,
        admitted.late(),
        admitted.until(),
        Entry.Plan.of(doorstep.evening()));
  }

  /** What the schedule says the caller is in this group, where Keycloak says the same. */
  public Optional<RoomRole> role(Evening evening, Caller caller) {
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

  private static Optional<RoomRole> role(Doorstep step, Caller caller) {
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

  String nameInGroup(Evening evening, RoomRole role, Caller caller) {
    if (role.moderates()) {
      return caller.givenName();
    }
    return sessions.enrolled(evening, caller.id()).map(Enrolled::groupName).orElseThrow();
  }

  private Facts facts(Doorstep step, Caller caller, boolean takeOver, Instant now) {
    var evening = step.evening();
    var person = caller.id();
    return new Facts(
        evening,
        role(step, caller).orElse(null),
        step.missingAgreement(),
        step.arrived(),
        step.removed(),
        hasBeenIn(evening, person, now),
        rooms.standing(new RoomId(evening.session().value()), person),
        takeOver);
  }

  /** Asked only when it can make a difference: before, nobody is late and no door has closed. */
  private boolean hasBeenIn(Evening evening, UserId person, Instant now) {
    return (!now.isBefore(evening.lateFrom()) || !now.isBefore(evening.doorsCloseAt()))
        && history.isResolvable()
        && history
            .get()
            .hasBeenIn(new RoomId(evening.session().value()), new PersonKey(person.toString()));
  }
}
