package health.vesper.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CalendarIT {
  private static final Instant LONG_AGO = Instant.parse("2026-06-01T22:00:00Z");

  @Inject StaffedSession staffed;
  @Inject Calendar calendar;
  @Inject Sessions sessions;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction transaction;

  @Test
  void the_next_sessions_are_created_once_for_any_number_of_requests() throws Exception {
    var people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    var group = sessions.find(people.session()).orElseThrow().group();
    var now = Instant.now();
    var tomorrow = LocalDate.ofInstant(now, ZoneId.of("America/New_York")).plusDays(1);
    transaction.begin();
    em.persist(
        new Series(
            group,
            tomorrow.getDayOfWeek(),
            LocalTime.of(18, 0),
            Duration.ofHours(3),
            tomorrow.minusWeeks(1)));
    transaction.commit();

    for (var hours : new int[] {2, 4, 6}) {
      transaction.begin();
      calendar.foresee(now.plus(Duration.ofHours(hours)));
      transaction.commit();
    }

    assertThat(sessions.around(now, people.max()))
        .extracting(SessionDetails::day)
        .startsWith(tomorrow)
        .doesNotHaveDuplicates();
    assertThat(sessions.around(now, people.fia())).isNotEmpty();
    assertThat(sessions.around(now, people.ada())).isEmpty();
  }

  @Test
  void a_person_with_two_overlapping_enrollments_is_listed_once() throws Exception {
    var people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    var session = sessions.find(people.session()).orElseThrow();
    transaction.begin();
    em.persist(new Enrollment(session.group(), people.max(), "Max", session.day().minusDays(3)));
    em.persist(new Enrollment(session.group(), people.max(), "Maxim", session.day().plusDays(3)));
    transaction.commit();
    assertThat(sessions.enrolled(session))
        .extracting(Enrolled::groupName)
        .containsExactly("Max", "Noor H.");
  }

  @Test
  void a_session_lists_the_people_of_its_group() {
    var people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    var session = sessions.find(people.session()).orElseThrow();
    assertThat(session.rules()).isEqualTo(Rules.usual());
    assertThat(session.startsAt()).isEqualTo(LONG_AGO);
    assertThat(sessions.enrolled(session))
        .extracting(Enrolled::groupName)
        .containsExactly("Max A.", "Noor H.");
    assertThat(sessions.staff(session.group()))
        .extracting(Staff::person)
        .containsExactly(people.fia(), people.kofi(), people.hanne());
    assertThat(sessions.staff(people.session(), people.kofi()))
        .hasValueSatisfying(kofi -> assertThat(kofi.inTraining()).isTrue());
  }
}
