package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.chaos.ChaosRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Two rooms on a bad network. By default the run takes two minutes with a reconnect window of 15
 * seconds, so that some outages are shorter and some are longer than it. A longer run can be
 * requested. It uses the usual 60 seconds, and from ten minutes on the server is killed in the
 * middle.
 */
class ChaosIT {
  private static final Duration MINUTES =
      Duration.ofMinutes(Integer.getInteger("vesper.chaos.minutes", 2));
  private static final long SEED = Long.getLong("vesper.chaos.seed", 20_261_124L);
  private static final boolean IS_LONG = MINUTES.toMinutes() >= 10;
  private static final Duration HOLD = Duration.ofSeconds(IS_LONG ? 60 : 15);

  @Test
  void on_a_bad_network_seats_hands_privacy_and_minutes_stay_correct()
      throws IOException, SQLException, InterruptedException {
    System.out.printf("chaos run: %d minutes, seed %d%n", MINUTES.toMinutes(), SEED);
    try (var vesper = VesperUnderTest.named("chaos").with("VESPER_KEYS", ChaosRun.KEYS).open();
        var database = vesper.sql();
        var run = new ChaosRun(vesper.at(), database, HOLD, SEED)) {
      run.begin();
      if (IS_LONG) {
        run.continueFor(MINUTES.dividedBy(2));
        vesper.kill();
        run.recordKill(Instant.now());
        vesper.open();
        run.continueFor(MINUTES.dividedBy(2));
      } else {
        run.continueFor(MINUTES);
      }
      var findings = run.end();
      System.out.println(findings.table());
      Files.writeString(Path.of("target", "chaos.md"), findings.table());
      assertThat(findings.complaints())
          .as("the faults of a run with -Dvesper.chaos.seed=%d", SEED)
          .isEmpty();
      assertThat(findings.provesSomething())
          .as("the run had enough events to prove something")
          .isTrue();
    }
  }
}
