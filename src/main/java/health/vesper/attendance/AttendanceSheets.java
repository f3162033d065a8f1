package health.vesper.attendance;

import health.vesper.platform.Fingerprints;
import health.vesper.schedule.SessionChart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All attendance sheets: each is computed from the presence ledger and the corrections. */
@ApplicationScoped
public class AttendanceSheets {
  @PersistenceContext private EntityManager em;

  AttendanceSheet sheet(SessionChart chart, Instant now) {
    var corrections = ofSession("Correction", Correction.class, chart.id().value());
    return AttendanceSheet.of(chart, measured(chart.id().value()), corrections, now);
  }

  private MeasuredTimes measured(UUID session) {
    return new MeasuredTimes(
        ofSession("PresenceInterval", PresenceInterval.class, session).stream()
            .map(PresenceInterval::measured)
            .toList(),
        ofSession("StepOut", StepOut.class, session).stream().map(StepOut::measured).toList(),
        ofSession("SessionBreak", SessionBreak.class, session).stream()
            .map(MeasuredTimes.Break::of)
            .toList());
  }

  AttendanceView view(SessionChart chart, AttendanceSheet sheet) {
    var attested =
        last(chart)
            .map(
                a ->
                    new AttendanceView.AttestationView(
                        a.by(), a.at(), !a.isOf(sheet.canonicalText())));
    return AttendanceView.of(chart, sheet, attested.orElse(null));
  }

  /** Changes with everything that is recorded, not with every minute that passes. */
  String version(SessionChart chart, AttendanceSheet sheet) {
    var attested = last(chart).map(a -> a.at().toString()).orElse("");
    return Fingerprints.ofServer().hmac(sheet.canonicalText() + sheet.live() + attested);
  }

  static String fingerprint(AttendanceSheet sheet) {
    return Fingerprints.ofServer().hmac(sheet.canonicalText());
  }

  void add(Correction correction) {
    em.persist(correction);
    em.flush();
  }

  void add(Attestation attestation) {
    em.persist(attestation);
    em.flush();
  }

  private Optional<Attestation> last(SessionChart chart) {
    return em.createQuery(
            "select a from Attestation a where a.sessionId = :session order by a.at desc",
            Attestation.class)
        .setParameter("session", chart.id().value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private <T> List<T> ofSession(String entity, Class<T> type, UUID session) {
    return em.createQuery("select x from " + entity + " x where x.sessionId = :session", type)
        .setParameter("session", session)
        .getResultList();
  }
}
