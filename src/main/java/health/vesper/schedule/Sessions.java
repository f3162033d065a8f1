package health.vesper.schedule;

import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every dated session, who belongs to it, and in which duty. */
@ApplicationScoped
public class Sessions {
  /** Session details for a query's select clause; they come from {@link #TABLES}. */
  public static final String DETAILS =
      """
      new health.vesper.schedule.SessionDetails(
        s.id, g.id, p.id, g.title, g.capacity, s.startsAt, s.endsAt, s.endedAt, s.zone, p.rules)
      """;

  /** The entities that {@link #DETAILS} come from, for a query's from clause. */
  public static final String TABLES =
      """
      Session s
        join TherapyGroup g on g.id = s.groupId
        join Program p on p.id = g.programId
      """;

  private static final String SELECT = "select " + DETAILS + " from " + TABLES;

  @PersistenceContext private EntityManager em;

  /**
   * Makes requests take turns that change what belongs to this session. They hold the row of the
   * group and not the session's own, which a room that ends must be able to write at any time.
   */
  public void takeTurns(SessionId id) {
    var unused =
        em.createQuery(
                "select g from TherapyGroup g"
                    + " where g.id = (select s.groupId from Session s where s.id = :id)",
                TherapyGroup.class)
            .setParameter("id", id.value())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  public Optional<SessionDetails> find(SessionId id) {
    return em.createQuery(SELECT + " where s.id = :id", SessionDetails.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst();
  }

  /** A session and the staff of its group in one query; empty where no staff is. */
  Optional<StaffedSession> staffed(SessionId id) {
    var rows =
        em.createQuery(
                "select "
                    + DETAILS
                    + ", new health.vesper.schedule.Staff(m.userId, m.duty, m.inTraining) from "
                    + TABLES
                    + " join StaffMember m on m.groupId = g.id where s.id = :id",
                Object[].class)
            .setParameter("id", id.value())
            .getResultList();
    var staff =
        rows.stream().map(row -> (Staff) row[1]).sorted(Comparator.comparing(Staff::duty)).toList();
    return rows.stream().findFirst().map(row -> new StaffedSession((SessionDetails) row[0], staff));
  }

  /** The clients of that session, by group name; of overlapping enrollments the newest counts. */
  public List<Enrolled> enrolled(SessionDetails details) {
    return em.createQuery(
            """
            select new health.vesper.schedule.Enrolled(e.userId, e.groupName) from Enrollment e
            where e.groupId = :group and e.startsOn <= :day
              and (e.endsOn is null or e.endsOn >= :day)
              and not exists (
                select 1 from Enrollment newer
                where newer.groupId = e.groupId and newer.userId = e.userId
                  and newer.startsOn > e.startsOn and newer.startsOn <= :day
                  and (newer.endsOn is null or newer.endsOn >= :day))
            order by e.groupName
            """,
            Enrolled.class)
        .setParameter("group", details.group().value())
        .setParameter("day", details.day())
        .getResultList();
  }

  public Optional<Enrolled> enrolled(SessionDetails details, UserId person) {
    return enrolled(details).stream().filter(e -> e.person().equals(person)).findFirst();
  }

  /** The staff of a group, its facilitator first. */
  public List<Staff> staff(GroupId group) {
    return em.createQuery(
            """
            select new health.vesper.schedule.Staff(m.userId, m.duty, m.inTraining)
            from StaffMember m where m.groupId = :group
            """,
            Staff.class)
        .setParameter("group", group.value())
        .getResultStream()
        .sorted(Comparator.comparing(Staff::duty))
        .toList();
  }

  public Optional<Staff> staff(GroupId group, UserId person) {
    return staff(group).stream().filter(s -> s.person().equals(person)).findFirst();
  }

  /** The duty of this person in this session's group, if they have one. */
  public Optional<Staff> staff(SessionId id, UserId person) {
    return find(id).flatMap(details -> staff(details.group(), person));
  }

  /** The sessions around now of every group this person belongs to, the earliest first. */
  public List<SessionDetails> around(Instant now, UserId person) {
    return em.createQuery(
            SELECT
                + """
                where s.endsAt > :from and s.startsAt < :to and (
                  exists (select 1 from StaffMember m
                          where m.groupId = s.groupId and m.userId = :person)
                  or exists (select 1 from Enrollment e
                          where e.groupId = s.groupId and e.userId = :person))
                order by s.startsAt
                """,
            SessionDetails.class)
        .setParameter("from", now.minus(Duration.ofHours(36)))
        .setParameter("to", now.plus(Duration.ofDays(Calendar.DAYS_AHEAD + 1L)))
        .setParameter("person", person.value())
        .getResultList();
  }

  /** Ends a session for everybody. */
  public void end(SessionId id, Instant at) {
    var session = em.find(Session.class, id.value());
    if (session != null) {
      session.end(at);
    }
  }
}
