package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Statements;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sheet is computed anew each time it is read, from few queries. */
@ExtendWith(ArquillianExtension.class)
class SheetStatementsIT {
  private static final Instant START = Instant.parse("2026-06-01T22:00:00Z");

  @Inject StaffedSession staffed;
  @Inject Instance<AttendanceResource> resources;
  @Inject Statements statements;

  /**
   * Three statements for the chart, then intervals, step-outs, breaks, corrections, attestation and
   * the audit trail.
   */
  @Test
  void a_sheet_is_read_in_twelve_statements() {
    var people = staffed.begin(START, START.plusSeconds(10_800));
    assertThat(
            statements.of(
                () ->
                    assertThat(
                            staffed
                                .as(people.fia(), resources, r -> r.read(people.session().value()))
                                .getStatus())
                        .isEqualTo(200)))
        .isLessThanOrEqualTo(12);
  }
}
