package health.vesper.admission;

import health.vesper.guest.Invitations;
import health.vesper.guest.Invited;
import health.vesper.identity.Caller;
import health.vesper.identity.UserId;
import health.vesper.room.journal.RoomHistory;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Enrolled;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import health.vesper.schedule.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Decides who may enter a session: collects the facts and lets them decide. */
@ApplicationScoped
public class Admission {
  @Inject private Sessions sessions;
  @Inject private AdmissionFactsBatch facts;
  @Inject private AdmissionFactsQuery query;
  @Inject private Invitations invitations;
  @Inject private LiveRooms rooms;
  @Inject private Instance<RoomHistory> history;

  /** What the database says about the caller; empty for a session that does not exist. */
  CompletableFuture<Optional<StoredFacts>> look(SessionId session, Caller caller) {
    return facts.of(session, caller.id());
  }

  /** May the caller enter this session now, and as what? */
  public AdmissionDecision decide(SessionId session, Caller caller, boolean takeOver, Instant now) {
    return decide(look(session, caller).join(), caller, takeOver, now);
  }

  AdmissionDecision decide(
      Optional<StoredFacts> stored, Caller caller, boolean takeOver, Instant now) {
    return stored
        .map(known -> facts(known, caller, takeOver, now).decide(now))
        .orElseGet(AdmissionDecision.NotEnrolled::new);
  }

  /**
   * Reads the facts and decides on the caller's thread, so that rows of the caller's own open
   * transaction count. A request goes through {@link #look} instead, which reads for many callers
   * at once.
   */
  public Optional<TicketClaims> decideHere(SessionId session, Caller caller, Instant now) {
    var question = new AdmissionFactsBatch.Asked(session, caller.id());
    return Optional.ofNullable(query.read(List.of(question)).get(question))
        .flatMap(
            stored ->
                decide(Optional.of(stored), caller, false, now)
                        instanceof AdmissionDecision.Admitted admitted
                    ? Optional.of(entry(stored, admitted, caller, false))
                    : Optional.empty());
  }

  /** What the socket will believe of somebody who was admitted. */
  public TicketClaims entry(AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    var session = new SessionId(admitted.room().value());
    return entry(look(session, caller).join().orElseThrow(), admitted, caller, takeOver);
  }

  TicketClaims entry(
      StoredFacts stored, AdmissionDecision.Admitted admitted, Caller caller, boolean takeOver) {
    return new TicketClaims(
        admitted.room(),
        caller.id(),
        admitted.role(),
        nameInGroup(stored.session(), admitted.role(), caller, stored.scheduled()),
        takeOver,
        admitted.late(),
        admitted.until(),
        TicketClaims.Plan.of(stored.session()));
  }

  /** What the schedule says that the caller is in the group of this session. */
  ScheduledRole scheduled(SessionDetails session, Caller caller) {
    return new ScheduledRole(
        sessions.staff(session.group(), caller.id()).map(Staff::duty).orElse(null),
        sessions.enrolled(session, caller.id()).map(Enrolled::groupName).orElse(null));
  }

  /** The caller's role in this session by the schedule, where Keycloak says the same. */
  public Optional<RoomRole> role(SessionDetails session, Caller caller) {
    return scheduled(session, caller).role(caller);
  }

  /** The invitation of a guest, whom the schedule does not know, if it is in force. */
  Optional<Invited> invitation(SessionDetails session, Caller caller, Instant now) {
    return invitations.by(session, caller, now);
  }

  String nameInGroup(
      SessionDetails session, RoomRole role, Caller caller, ScheduledRole scheduled) {
    if (role.moderates()) {
      return caller.givenName();
    }
    return role.isGuest()
        ? invitations.givenName(session, caller.id()).orElseThrow()
        : scheduled.groupName();
  }

  private AdmissionFacts facts(StoredFacts stored, Caller caller, boolean takeOver, Instant now) {
    var session = stored.session();
    var person = caller.id();
    var role = stored.scheduled().role(caller);
    var invited = role.isPresent() ? Optional.<Invited>empty() : invitation(session, caller, now);
    return new AdmissionFacts(
        session,
        role.or(() -> invited.map(i -> i.role().inRoom())).orElse(null),
        invited.orElse(null),
        stored.missingAgreement(),
        stored.arrived(),
        stored.removed(),
        hasBeenIn(session, person, now),
        rooms.status(new RoomId(session.session().value()), person),
        takeOver);
  }

  /** Read only when it can matter: before that nobody is late and admission has not closed. */
  private boolean hasBeenIn(SessionDetails session, UserId person, Instant now) {
    return (!now.isBefore(session.lateFrom()) || !now.isBefore(session.doorsCloseAt()))
        && history.isResolvable()
        && history
            .get()
            .hasBeenIn(new RoomId(session.session().value()), new PersonKey(person.toString()));
  }
}
