package health.vesper.admission;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.identity.UserId;
import health.vesper.schedule.Duty;
import health.vesper.schedule.SessionDetails;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One row of {@link AdmissionFactsQuery}: a person and a session, with one of the person's
 * enrollments and one of their removals. What there is none of is null.
 *
 * @param version the newest version of the ground rules
 * @param acceptance that the person accepted them
 * @param arrival that the person answered the questions before this session
 * @param removedFrom the session of a removal
 * @param removedOn the day of a removal for the day
 */
record AdmissionFactsRow(
    SessionDetails session,
    UUID person,
    Duty duty,
    String groupName,
    LocalDate startsOn,
    LocalDate endsOn,
    Integer version,
    UUID acceptance,
    UUID arrival,
    UUID removedFrom,
    LocalDate removedOn) {

  /** What all rows of one person and one session say together. */
  static StoredFacts facts(List<AdmissionFactsRow> rows) {
    var first = rows.get(0);
    return new StoredFacts(
        first.session,
        new ScheduledRole(first.duty, groupName(rows)),
        first.version == null || first.acceptance != null
            ? OptionalInt.empty()
            : OptionalInt.of(first.version),
        first.arrival != null,
        rows.stream().anyMatch(AdmissionFactsRow::isRemoved));
  }

  /** Of enrollments that overlap the newest counts. */
  private static String groupName(List<AdmissionFactsRow> rows) {
    return rows.stream()
        .filter(AdmissionFactsRow::isEnrolledThatDay)
        .max(Comparator.comparing(AdmissionFactsRow::startsOn))
        .map(AdmissionFactsRow::groupName)
        .orElse(null);
  }

  Asked asked() {
    return new Asked(session.session(), new UserId(person));
  }

  private boolean isEnrolledThatDay() {
    var day = session.day();
    return startsOn != null && !startsOn.isAfter(day) && (endsOn == null || !endsOn.isBefore(day));
  }

  private boolean isRemoved() {
    return session.session().value().equals(removedFrom) || session.day().equals(removedOn);
  }
}
