package health.vesper.schedule;

import health.vesper.identity.Caller;
import health.vesper.identity.People;
import health.vesper.identity.PersonName;
import health.vesper.identity.UserId;
import health.vesper.schedule.SessionChart.Client;
import health.vesper.schedule.SessionChart.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the records of a session need to know of it. */
@ApplicationScoped
public class SessionCharts {
  @Inject private Sessions sessions;
  @Inject private People people;

  /**
   * The session for somebody who works with its group, by the schedule and by Keycloak both; empty
   * for everybody else. Reads the session and its staff, the clients, and the names: three queries.
   */
  public Optional<SessionChart> forStaff(SessionId id, Caller who) {
    return sessions
        .staffed(id)
        .filter(
            session ->
                session.member(who.id()).filter(member -> member.duty().isDoneBy(who)).isPresent())
        .map(this::chart);
  }

  private SessionChart chart(StaffedSession found) {
    var staff = found.staff();
    var clients = sessions.enrolled(found.session());
    var names =
        people.names(
            Stream.concat(staff.stream().map(Staff::person), clients.stream().map(Enrolled::person))
                .toList());
    return new SessionChart(
        found.session(),
        staff.stream().map(s -> member(s, names)).toList(),
        clients.stream()
            .map(c -> new Client(c.person(), name(c.person(), names), c.groupName()))
            .toList());
  }

  private static Member member(Staff staff, Map<UserId, PersonName> names) {
    var credentials =
        Optional.ofNullable(names.get(staff.person())).map(PersonName::credentials).orElse("");
    return new Member(
        staff.person(), name(staff.person(), names), credentials, staff.duty(), staff.inTraining());
  }

  private static String name(UserId person, Map<UserId, PersonName> names) {
    return Optional.ofNullable(names.get(person)).map(PersonName::legalName).orElse("");
  }
}
