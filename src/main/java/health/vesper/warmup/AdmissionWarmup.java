package health.vesper.warmup;

import health.vesper.admission.Admission;
import health.vesper.admission.ArrivalAnswers;
import health.vesper.admission.Arrivals;
import health.vesper.admission.TicketClaims;
import health.vesper.admission.Tickets;
import health.vesper.identity.Caller;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Runs the admission of a made-up session with made-up people, from the tables to a redeemed
 * ticket. The caller rolls the rows back.
 */
@ApplicationScoped
public class AdmissionWarmup {
  private static final Duration LENGTH = Duration.ofHours(3);
  private static final ArrivalAnswers ANSWERS =
      new ArrivalAnswers(true, true, true, "Nowhere", "5550100", null, "Nobody", "5550100");

  @PersistenceContext private EntityManager em;
  @Inject private Arrivals arrivals;
  @Inject private Admission admission;
  @Inject private Tickets tickets;

  /**
   * Writes a session in the caller's transaction, which must not be committed, and admits everybody
   * to it.
   *
   * @param clients how many clients come
   * @return the redeemed tickets: the facilitator's first, then the clients'
   */
  @Transactional(TxType.MANDATORY)
  public List<TicketClaims> admitAll(int clients, Instant now) {
    var program = new ProgramId(UUID.randomUUID());
    var group = new GroupId(UUID.randomUUID());
    var session = new SessionId(UUID.randomUUID());
    em.persist(new Program(program, "Warm-up", ZoneOffset.UTC, Rules.usual()));
    em.persist(new TherapyGroup(group, program, "Warm-up", clients));
    em.flush();
    em.persist(new Session(session, group, now, now.plus(LENGTH), ZoneOffset.UTC));
    var people = new ArrayList<Caller>();
    var facilitator = person(Role.FACILITATOR);
    people.add(facilitator);
    em.persist(new StaffMember(group, facilitator.id(), Duty.FACILITATOR, false));
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    for (int i = 0; i < clients; i++) {
      var client = person(Role.CLIENT);
      people.add(client);
      em.persist(new Enrollment(group, client.id(), "Somebody", today));
    }
    em.flush();
    people.stream().skip(1).forEach(client -> arrivals.answer(session, client.id(), ANSWERS, now));
    em.flush();
    return people.stream().flatMap(person -> ticket(session, person, now).stream()).toList();
  }

  private Optional<TicketClaims> ticket(SessionId session, Caller caller, Instant now) {
    return admission
        .decideHere(session, caller, now)
        .flatMap(claims -> tickets.redeem(tickets.issue(claims).ticket(), caller.id()));
  }

  private static Caller person(Role role) {
    return new Caller(new UserId(UUID.randomUUID()), "Somebody", "Nobody", Set.of(role));
  }
}
