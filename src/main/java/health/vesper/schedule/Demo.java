package health.vesper.schedule;

import health.vesper.identity.Person;
import health.vesper.identity.Profile;
import health.vesper.identity.UserId;
import health.vesper.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invented people in an invented program whose group is in session now, whatever the hour. Lives
 * only where the operator asked for the demo.
 */
@ApplicationScoped
public class Demo {
  static final ProgramId PROGRAM = new ProgramId(id(0x100));
  static final GroupId GROUP = new GroupId(id(0x101));
  private static final UserId FIA = new UserId(id(0x11));
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Duration SINCE = Duration.ofMinutes(5);
  private static final Duration LENGTH = Duration.ofHours(3);

  @PersistenceContext private EntityManager em;
  @Inject private Event<DemoProgramCreated> created;
  @Inject private Event<DemoSession> begun;
  @Inject private Clock clock;

  @Transactional
  void boot(@Observes @Initialized(ApplicationScoped.class) Object started) {
    beInSession(clock.instant());
  }

  /** Sees to it that a session of the demo group is under way. */
  public synchronized void beInSession(Instant now) {
    if (!Settings.demo()) {
      return;
    }
    if (em.find(Program.class, PROGRAM.value()) == null) {
      createProgram(now);
      created.fire(new DemoProgramCreated(PROGRAM, now));
    }
    var running =
        em.createQuery("select s from Session s where s.groupId = :group", Session.class)
            .setParameter("group", GROUP.value())
            .getResultStream()
            .anyMatch(session -> session.isUnderWay(now));
    if (!running) {
      var start = now.minus(SINCE).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
      var id = new SessionId(UUID.randomUUID());
      em.persist(new Session(id, GROUP, start, start.plus(LENGTH), ZONE));
      em.flush();
      begun.fire(new DemoSession(id, FIA, now));
    }
  }

  private void createProgram(Instant now) {
    em.persist(new Program(PROGRAM, "Evening program", ZONE, Rules.usual()));
    em.persist(new TherapyGroup(GROUP, PROGRAM, "Evening group", 12));
    for (var place :
        List.of(
            new Place("US-CT", "Connecticut", "911"),
            new Place("US-NJ", "New Jersey", "911"),
            new Place("US-NY", "New York", "911"),
            new Place("US-PA", "Pennsylvania", "911"))) {
      em.persist(new ProgramPlace(PROGRAM, place));
    }
    em.flush();
    var today = LocalDate.ofInstant(now, ZONE).minusDays(1);
    client(1, "Max", "Arden", "Max A.", today, now);
    client(2, "Noor", "Haddad", "Noor H.", today, now);
    client(3, "Tessa", "Lind", "Tessa", today, now);
    client(4, "Jonah", "Petrov", "Jonah P.", today, now);
    client(5, "Ines", "Calder", "Ines", today, now);
    client(6, "Wei", "Zhang", "Wei Z.", today, now);
    client(7, "Ruth", "Okafor", "Ruth O.", today, now);
    client(8, "Sam", "Whitlock", "Sam", today, now);
    staff(11, "Fia", "Moreno", "LPC", Duty.FACILITATOR, false, now);
    staff(12, "Kofi", "Lindqvist", null, Duty.CO_FACILITATOR, true, now);
    staff(13, "Hanne", "Vogel", "LCSW", Duty.SUPERVISOR, false, now);
    person(14, "Ada", "Brandt", null, now);
  }

  private void client(
      int number, String given, String family, String groupName, LocalDate since, Instant now) {
    var person = person(number, given, family, null, now);
    em.persist(new Enrollment(GROUP, person, groupName, since));
  }

  private void staff(
      int number,
      String given,
      String family,
      @Nullable String credentials,
      Duty duty,
      boolean inTraining,
      Instant now) {
    var person = person(number, given, family, credentials, now);
    em.persist(new StaffMember(GROUP, person, duty, inTraining));
  }

  private UserId person(
      int number, String given, String family, @Nullable String credentials, Instant now) {
    // Two digits of a demo person's id read as the number in the realm's file.
    var id = new UserId(id(Integer.parseInt(Integer.toString(number), 16)));
    var profile = new Profile(id, given, family, null, null, credentials, Set.of());
    if (em.find(Person.class, id.value()) == null) {
      em.persist(Person.first(profile, now));
    }
    return id;
  }

  private static UUID id(int last) {
    return new UUID(0x4000L, 0x8000_0000_0000_0000L | last);
  }
}
