package health.vesper.admission;

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
 * The door's part in a rehearsal: an evening that nobody has, with people whom nobody is, by the
 * real way from the tables to a redeemed ticket. Whoever rehearses takes the rows back.
 */
@ApplicationScoped
public class AdmissionWarmup {
  private static final Duration LENGTH = Duration.ofHours(3);
  private static final ArrivalAnswers ANSWERS =
      new ArrivalAnswers(true, true, true, "Nowhere", "5550100", null, "Nobody", "5550100");

  @PersistenceContext private EntityManager em;
  @Inject private AdmissionFactsQuery tables;
  @Inject private Admission admission;
  @Inject private Tickets tickets;

  /**
   * Lays an evening in the caller's transaction, which must not be committed.
   *
   * @return who comes in: the facilitator, and then so many clients
   */
  @Transactional(TxType.MANDATORY)
  public List<TicketClaims> rehearse(int clients, Instant now) {
    var program = new ProgramId(UUID.randomUUID());
    var group = new GroupId(UUID.randomUUID());
    var session = new SessionId(UUID.randomUUID());
    em.persist(new Program(program, "Rehearsal", ZoneOffset.UTC, Rules.usual()));
    em.persist(
        new TherapyGroup(group, program, "Rehearsal", TherapyGroup.Membership.CLOSED, clients));
    em.flush();
    em.persist(new Session(session, group, now, now.plus(LENGTH), ZoneOffset.UTC));
    var people = new ArrayList<Caller>();
    var facilitator = somebody(Role.FACILITATOR);
    people.add(facilitator);
    em.persist(new StaffMember(group, facilitator.id(), Duty.FACILITATOR, false));
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    for (int i = 0; i < clients; i++) {
      var client = somebody(Role.CLIENT);
      people.add(client);
      em.persist(new Enrollment(group, client.id(), "Somebody", today));
      em.persist(new Arrival(session, client.id(), ANSWERS, now));
    }
    em.flush();
    return people.stream().flatMap(one -> enter(session, one, now).stream()).toList();
  }

  private Optional<TicketClaims> enter(SessionId session, Caller who, Instant now) {
    var asked = new AdmissionFactsBatch.Asked(session, who.id());
    var step = tables.read(List.of(asked)).get(asked);
    return Optional.of(admission.decide(Optional.of(step), who, false, now))
        .filter(AdmissionDecision.Admitted.class::isInstance)
        .map(AdmissionDecision.Admitted.class::cast)
        .map(admitted -> tickets.issue(admission.entry(step, admitted, who, false)))
        .flatMap(ticket -> tickets.redeem(ticket.ticket(), who.id()));
  }

  private static Caller somebody(Role role) {
    return new Caller(new UserId(UUID.randomUUID()), "Somebody", "Nobody", Set.of(role));
  }
}
