package health.vesper.admission;

import health.vesper.consent.Agreements;
import health.vesper.guest.Invitations;
import health.vesper.guest.Invited;
import health.vesper.identity.Caller;
import health.vesper.identity.People;
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
import java.util.OptionalInt;

/** Gathers the facts about somebody at the door and lets them decide. */
@ApplicationScoped
public class Admission {
  @Inject Sessions sessions;
  @Inject Agreements agreements;
  @Inject Arrivals arrivals;
  @Inject Removals removals;
  @Inject Invitations invitations;
  @Inject People people;
  @Inject LiveRooms rooms;
  @Inject Instance<RoomHistory> history;

  /** May the caller enter this session now, and as what? */
  public AdmissionDecision decide(SessionId session, Caller caller, boolean takeOver, Instant now) {
    return sessions
        .find(session)
        .map(evening -> facts(evening, caller, takeOver, now).decide(now))
        .orElseGet(AdmissionDecision.NotEnrolled::new);
  }

  /** What the socket will believe of somebody who was admitted. */
  public Entry entry(AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    var evening = sessions.find(new SessionId(admitted.room().value())).orElseThrow();
    return new Entry(
        admitted.room(),
        caller.id(),
        admitted.role(),
        nameInGroup(evening, admitted.role(), caller),
        takeOver,
        admitted.late(),
        admitted.until(),
        Entry.Plan.of(evening));
  }

  /** What the schedule says the caller is in this group, where Keycloak says the same. */
  public Optional<RoomRole> role(Evening evening, Caller caller) {
    var duty = sessions.staff(evening.group(), caller.id()).map(staff -> staff.duty());
    if (duty.isPresent()) {
      return duty.filter(d -> d.inRoom() && d.isDoneBy(caller))
          .map(d -> d == Duty.FACILITATOR ? RoomRole.FACILITATOR : RoomRole.CO_FACILITATOR);
    }
    return caller.is(Role.CLIENT)
        ? sessions.enrolled(evening, caller.id()).map(enrolled -> RoomRole.CLIENT)
        : Optional.empty();
  }

  /** The invitation by which the caller may come for a while, whom the schedule does not know. */
  Optional<Invited> invitation(Evening evening, Caller caller, Instant now) {
    return invitations.by(evening, caller, now);
  }

  /** The version of the ground rules that somebody still has to agree to. */
  OptionalInt missingAgreement(Evening evening, Caller caller) {
    var current = agreements.current(evening.program());
    return current.isPresent() && !agreements.accepted(current.get(), caller.id())
        ? OptionalInt.of(current.get().version())
        : OptionalInt.empty();
  }

  String nameInGroup(Evening evening, RoomRole role, Caller caller) {
    if (role.moderates()) {
      return caller.givenName();
    }
    if (role.isGuest()) {
      return invitations.givenName(evening, caller.id()).orElseThrow();
    }
    return sessions.enrolled(evening, caller.id()).map(Enrolled::groupName).orElseThrow();
  }

  private Facts facts(Evening evening, Caller caller, boolean takeOver, Instant now) {
    var person = caller.id();
    var role = role(evening, caller);
    var invited = role.isPresent() ? Optional.<Invited>empty() : invitation(evening, caller, now);
    return new Facts(
        evening,
        role.or(() -> invited.map(i -> i.role().inRoom())).orElse(null),
        invited.orElse(null),
        missingAgreement(evening, caller),
        arrivals.of(evening.session(), person).isPresent(),
        removals.isRemoved(evening, person),
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
