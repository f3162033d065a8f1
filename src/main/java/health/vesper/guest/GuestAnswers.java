package health.vesper.guest;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.Enrolled;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients answered about guests: every answer is kept, and each one's newest counts. */
@ApplicationScoped
public class GuestAnswers {
  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private Invitations invitations;
  @Inject private Event<RecordAct> acts;
  @Inject private Event<GuestsChanged> changes;

  /** Each client's newest answer; who has not answered is missing. */
  public Map<UserId, Boolean> newest(UUID invitation) {
    var said = new HashMap<UserId, Boolean>();
    all(invitation).forEach(answer -> said.put(answer.client(), answer.agrees()));
    return said;
  }

  /** The oldest first. */
  private List<GuestAnswer> all(UUID invitation) {
    return em.createQuery(
            "select a from GuestAnswer a where a.invitationId = :invitation order by a.answeredAt",
            GuestAnswer.class)
        .setParameter("invitation", invitation)
        .getResultList();
  }

  /** Keeps an answer; saying the same again adds nothing. Two devices of one client take turns. */
  void answer(Invited invited, UserId client, boolean agrees, Instant now) {
    em.find(Invitation.class, invited.id(), LockModeType.PESSIMISTIC_WRITE);
    var last =
        all(invited.id()).stream()
            .filter(answer -> answer.client().equals(client))
            .reduce((earlier, later) -> later);
    if (last.isPresent() && last.get().says(agrees)) {
      return;
    }
    var at = last.map(answer -> answer.notBefore(now)).orElse(now);
    var answer = new GuestAnswer(invited, client, agrees, at);
    em.persist(answer);
    var act = agrees ? "agree" : "disagree";
    acts.fire(
        new RecordAct(
            client,
            act,
            Invitations.KIND,
            answer.invitation().toString(),
            invited.session().value(),
            at));
    changes.fire(new GuestsChanged(new RoomId(invited.session().value())));
  }

  /** The guests of this session, and what this client of it answered. */
  public List<GuestForClient> asked(SessionDetails details, UserId client, Instant now) {
    return invitations.of(details, now).stream()
        .map(invited -> GuestForClient.of(invited, newest(invited.id()).get(client)))
        .toList();
  }

  /** What the live room is to know: who may come, until when, and who agreed. */
  @Transactional
  public List<GuestPass> passes(RoomId room, Instant now) {
    return sessions.find(new SessionId(room.value())).stream()
        .flatMap(
            details ->
                invitations.of(details, now).stream()
                    .filter(invited -> invited.guest() != null)
                    .map(invited -> pass(details, invited)))
        .toList();
  }

  private GuestPass pass(SessionDetails details, Invited invited) {
    var said = newest(invited.id());
    var agreed =
        sessions.enrolled(details).stream()
            .map(Enrolled::person)
            .filter(client -> Boolean.TRUE.equals(said.get(client)))
            .map(client -> new PersonKey(client.toString()))
            .collect(Collectors.toSet());
    return new GuestPass(
        new PersonKey(invited.guest().toString()),
        invited.role().inRoom(),
        invited.until(),
        agreed);
  }
}
