package health.vesper.harness;

import health.vesper.identity.Caller;
import health.vesper.identity.Callers;
import health.vesper.identity.Person;
import health.vesper.identity.Profile;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.schedule.Duty;
import health.vesper.schedule.Enrollment;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.Program;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.Rules;
import health.vesper.schedule.Session;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.StaffMember;
import health.vesper.schedule.TherapyGroup;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A group with its people and one session, and a way to call a resource as one of them. Only the
 * caller is replaced; everything else is the application's own.
 */
@ApplicationScoped
public class StaffedSession {
  @PersistenceContext private EntityManager em;

  /** Of this thread, so that two people can ask at the same time. */
  private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();

  /** Everybody of one new group. */
  public record People(
      SessionId session,
      UserId fia,
      UserId kofi,
      UserId hanne,
      UserId ada,
      UserId max,
      UserId noor) {}

  /**
   * Fia leads, Kofi is in training, Hanne supervises, Ada administers, and Max and Noor are
   * clients.
   */
  @Transactional
  public People begin(Instant startsAt, Instant endsAt) {
    var zone = ZoneId.of("America/New_York");
    var program = new ProgramId(UUID.randomUUID());
    var group = new GroupId(UUID.randomUUID());
    var people =
        new People(
            new SessionId(UUID.randomUUID()),
            person("Fia", "Moreno", "LPC"),
            person("Kofi", "Lindqvist", null),
            person("Hanne", "Vogel", "LCSW"),
            person("Ada", "Brandt", null),
            person("Max", "Arden", null),
            person("Noor", "Haddad", null));
    em.persist(new Program(program, "Evenings", zone, Rules.usual()));
    em.persist(new TherapyGroup(group, program, "Monday group", 12));
    em.persist(new StaffMember(group, people.fia(), Duty.FACILITATOR, false));
    em.persist(new StaffMember(group, people.kofi(), Duty.CO_FACILITATOR, true));
    em.persist(new StaffMember(group, people.hanne(), Duty.SUPERVISOR, false));
    var since = LocalDate.of(2026, 1, 1);
    em.persist(new Enrollment(group, people.max(), "Max A.", since));
    em.persist(new Enrollment(group, people.noor(), "Noor H.", since));
    em.persist(new Session(people.session(), group, startsAt, endsAt, zone));
    return people;
  }

  /** Adds another session of the same group. */
  @Transactional
  public SessionId another(People people, Instant startsAt, Instant endsAt) {
    var first = em.find(Session.class, people.session().value());
    var session = new SessionId(UUID.randomUUID());
    em.persist(new Session(session, first.group(), startsAt, endsAt, first.zone()));
    return session;
  }

  /** Changes when the sessions of this program can be joined. */
  @Transactional
  public void doors(People people, int closeAfter, String latePolicy) {
    em.createNativeQuery(
            """
            update program set doors_close_minutes = ?1, late_policy = ?2 where id = (
              select g.program_id from therapy_group g
              join session s on s.group_id = g.id where s.id = ?3)
            """)
        .setParameter(1, closeAfter)
        .setParameter(2, latePolicy)
        .setParameter(3, people.session().value())
        .executeUpdate();
  }

  /** Calls a new resource instance as this person, who has every role in Keycloak. */
  public <R, A> A as(UserId who, Instance<R> resources, Function<R, A> asked) {
    return as(who, Set.of(Role.values()), resources, asked);
  }

  /** Calls it as this person with these roles in Keycloak. */
  public <R, A> A as(UserId who, Set<Role> roles, Instance<R> resources, Function<R, A> asked) {
    return as(new Caller(who, "Somebody", "Signed-In", roles), resources, asked);
  }

  /** Calls it as a person who signed in with these credentials. */
  public <R, A> A as(Caller signedIn, Instance<R> resources, Function<R, A> asked) {
    CALLER.set(signedIn);
    var resource = resources.get();
    try {
      return asked.apply(resource);
    } finally {
      resources.destroy(resource);
    }
  }

  private UserId person(String given, String family, String credentials) {
    var id = new UserId(UUID.randomUUID());
    var profile = new Profile(id, given, family, null, null, credentials, Set.of());
    em.persist(Person.first(profile, Instant.EPOCH));
    return id;
  }

  Caller caller() {
    return CALLER.get();
  }

  /** Replaces the caller that the access token would give. */
  @Alternative
  @Priority(1)
  @ApplicationScoped
  public static class Pretended extends Callers {
    @Inject private StaffedSession session;

    @Override
    @Produces
    @Alternative
    @Priority(1)
    public Caller caller() {
      return session.caller();
    }
  }
}
