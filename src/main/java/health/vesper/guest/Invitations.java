package health.vesper.guest;

import health.vesper.consent.Visitors;
import health.vesper.identity.Caller;
import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who is invited from outside, and how they are known when they come. */
@ApplicationScoped
public class Invitations implements Visitors {
  static final String KIND = "guest-invitation";

  private static final String IN_FORCE = " i.openNow = true and i.endsAt > :now ";

  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private Event<RecordAct> acts;
  @Inject private Event<GuestsChanged> changes;

  /** The invitations to this session that are in force, the earliest first. */
  public List<Invited> of(SessionDetails details, Instant now) {
    return em.createQuery(
            "select i from Invitation i where i.sessionId = :session and"
                + IN_FORCE
                + "order by i.beginsAt, i.invitedAt",
            Invitation.class)
        .setParameter("session", details.session().value())
        .setParameter("now", now)
        .getResultStream()
        .map(invitation -> invitation.invited(details.zone()))
        .toList();
  }

  Optional<Invited> find(SessionDetails details, UUID id, Instant now) {
    return of(details, now).stream().filter(invited -> invited.id().equals(id)).findFirst();
  }

  /**
   * Invites, and says nothing of whether anybody has this address. Two who invite the same address
   * at once take turns, so that the second hears that it is invited already.
   *
   * @return nothing when the address is invited already
   */
  Optional<Invited> invite(
      SessionDetails details, InvitationRequest request, UserId by, Instant now) {
    sessions.takeTurns(details.session());
    var earlier = open(details.session(), Invitation.fingerprintsOf(request.email()));
    if (earlier.isPresent()) {
      if (earlier.get().isOpen(now)) {
        return Optional.empty();
      }
      earlier.get().close(now);
      em.flush();
    }
    var invitation = new Invitation(details.session(), request, by, now);
    em.persist(invitation);
    tell(by, "invite", invitation, now);
    return Optional.of(invitation.invited(details.zone()));
  }

  private Optional<Invitation> open(SessionId session, List<String> fingerprints) {
    return em.createQuery(
            """
            select i from Invitation i
            where i.sessionId = :session and i.emailFingerprint in :fingerprints and i.openNow = true
            """,
            Invitation.class)
        .setParameter("session", session.value())
        .setParameter("fingerprints", fingerprints)
        .getResultStream()
        .findFirst();
  }

  /** Takes an invitation back; who is here by it is out at once. */
  void withdraw(Invited invited, UserId by, Instant now) {
    var invitation = em.find(Invitation.class, invited.id(), LockModeType.PESSIMISTIC_WRITE);
    invitation.withdraw(by, now);
    tell(by, "withdraw", invitation, now);
  }

  private void tell(UserId by, String act, Invitation invitation, Instant now) {
    var session = invitation.session();
    acts.fire(new RecordAct(by, act, KIND, invitation.id().toString(), session.value(), now));
    changes.fire(new GuestsChanged(new RoomId(session.value())));
  }

  /**
   * The invitation by which the caller may come to this session, if there is one in force. The
   * schedule goes first: whoever belongs to the group, in whatever duty, is no guest of it.
   */
  @Transactional
  public Optional<Invited> by(SessionDetails details, Caller caller, Instant now) {
    if (sessions.staff(details.group(), caller.id()).isPresent()
        || sessions.enrolled(details, caller.id()).isPresent()) {
      return Optional.empty();
    }
    return theirs(caller, now).stream()
        .filter(invitation -> invitation.session().equals(details.session()))
        .filter(invitation -> invitation.invited(details.zone()).role().isTakenBy(caller))
        .findFirst()
        .map(invitation -> recognized(invitation, caller, now).invited(details.zone()));
  }

  /** The sessions to which the caller is invited now, the earliest first. */
  public List<SessionId> sessions(Caller caller, Instant now) {
    return theirs(caller, now).stream().map(Invitation::session).distinct().toList();
  }

  /** What is theirs already, and what an address that Keycloak has checked makes theirs. */
  private List<Invitation> theirs(Caller caller, Instant now) {
    if (!GuestRole.mayBeAny(caller)) {
      return List.of();
    }
    var fingerprints =
        caller.verifiedEmail() == null
            ? List.of("")
            : Invitation.fingerprintsOf(caller.verifiedEmail());
    return em.createQuery(
            "select i from Invitation i where"
                + IN_FORCE
                + """
                and (i.guestId = :person or (i.guestId is null and i.emailFingerprint in :fingerprints))
                order by i.beginsAt
                """,
            Invitation.class)
        .setParameter("now", now)
        .setParameter("person", caller.id().value())
        .setParameter("fingerprints", fingerprints)
        .getResultList();
  }

  private Invitation recognized(Invitation invitation, Caller caller, Instant now) {
    if (invitation.isRecognized()) {
      return invitation;
    }
    em.lock(invitation, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(invitation);
    if (!invitation.isRecognized()) {
      invitation.recognize(caller.id());
      tell(caller.id(), "recognize", invitation, now);
    }
    return invitation;
  }

  @Override
  public boolean isExpected(SessionDetails details, Caller caller, Instant now) {
    return by(details, caller, now).isPresent();
  }

  /** What the group calls this guest, also when the invitation is over. */
  public Optional<String> givenName(SessionDetails details, UserId guest) {
    return em.createQuery(
            """
            select i from Invitation i where i.sessionId = :session and i.guestId = :guest
            order by i.invitedAt desc
            """,
            Invitation.class)
        .setParameter("session", details.session().value())
        .setParameter("guest", guest.value())
        .setMaxResults(1)
        .getResultStream()
        .map(invitation -> invitation.invited(details.zone()).givenName())
        .findFirst();
  }
}
