package health.vesper.crisis;

import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.identity.UserId;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Inserts;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All crises of all sessions, in the caller's transaction. A record is owed from the press in the
 * room on; being told the same press twice changes nothing.
 */
@ApplicationScoped
@Transactional
public class Crises implements RecordWriter {
  @PersistenceContext private EntityManager em;
  @Inject private People people;

  @Override
  public void observed(RoomId room, DurableEvent event) {
    if (event instanceof DurableEvent.CrisisOpened opened) {
      open(
          room,
          UserId.of(opened.person().value()),
          UserId.of(opened.by().value()),
          opened.at().truncatedTo(ChronoUnit.MICROS));
    }
  }

  private void open(RoomId room, UserId person, UserId by, Instant at) {
    var record = DisclosureRecord.begunBy(people.name(by).map(Crises::signed).orElse(""));
    Inserts.ifAbsent(em, new Crisis(new SessionId(room.value()), person, by, at, record));
  }

  /** As it stands under a record: the legal name, and what may follow it. */
  private static String signed(PersonName name) {
    return name.credentials() == null
        ? name.legalName()
        : name.legalName() + ", " + name.credentials();
  }

  /** The newest first: that is the one whose card is pinned. */
  List<Crisis> of(SessionId session) {
    return em.createQuery(
            "select c from Crisis c where c.sessionId = :session order by c.openedAt desc, c.id",
            Crisis.class)
        .setParameter("session", session.value())
        .getResultList();
  }

  /** To read. */
  Optional<Crisis> find(SessionId session, UUID id) {
    return Optional.ofNullable(em.find(Crisis.class, id)).filter(c -> c.session().equals(session));
  }

  /** To change: whoever else wants to change it waits, then sees what this one did. */
  Crisis locked(Crisis read) {
    return IfMatch.locked(em, read);
  }

  /** So that the version shown is the one that will be kept. */
  void keep() {
    em.flush();
  }

  /** Whether this member of staff had not read this record before; from now on they have. */
  boolean isFirstReading(Crisis crisis, UserId reader, Instant at) {
    return Inserts.ifAbsent(em, new CrisisReading(crisis.id(), reader, at));
  }

  /** Sessions with a record that is still owed, of the groups that this person works with. */
  List<SessionId> owedBy(UserId staff) {
    return em.createQuery(
            """
            select distinct s.id, s.startsAt from Crisis c
              join Session s on s.id = c.sessionId
              join StaffMember m on m.groupId = s.groupId
            where c.closedAt is null and m.userId = :staff
            order by s.startsAt
            """,
            Object[].class)
        .setParameter("staff", staff.value())
        .getResultStream()
        .map(row -> new SessionId((UUID) row[0]))
        .toList();
  }

  long owed(SessionId session) {
    return em.createQuery(
            "select count(c) from Crisis c where c.sessionId = :session and c.closedAt is null",
            Long.class)
        .setParameter("session", session.value())
        .getSingleResult();
  }
}
