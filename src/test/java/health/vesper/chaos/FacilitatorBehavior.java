package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A facilitator. The facilitator admits everybody who waits while there are seats, and sometimes
 * starts a short break or a short step-out.
 */
final class FacilitatorBehavior implements UserBehavior {
  private static final int OUT_OF = 200;
  private Instant endBreakAt = Instant.MAX;
  private Instant endStepOutAt = Instant.MAX;

  @Override
  public long pauseMillis(RandomGenerator random) {
    return random.nextLong(400, 1_200);
  }

  @Override
  public void hears(ChaosUser self, JsonNode message) {
    var type = message.path("type").asText();
    if (type.equals("break-began")) {
      self.findings.count("breaks, as announced to facilitators");
    } else if (type.equals("break-ended")) {
      endBreakAt = Instant.MAX;
    }
  }

  @Override
  public void act(ChaosUser self, Instant now) {
    var page = self.page();
    if (now.isAfter(endStepOutAt) && page.steppedOut()) {
      endStepOutAt = Instant.MAX;
      self.send("{\"type\":\"end-step-out\"}");
    } else if (now.isAfter(endBreakAt)) {
      endBreakAt = Instant.MAX;
      self.send("{\"type\":\"end-break\"}");
    } else if (page.somebodyWaits() && page.hasFreeSeat()) {
      self.send("{\"type\":\"admit-all\"}");
    } else {
      lead(self, now);
    }
  }

  private void lead(ChaosUser self, Instant now) {
    var page = self.page();
    var dice = self.random.nextInt(OUT_OF);
    if (dice < 20) {
      self.chat().speak();
    } else if (dice < 22 && !page.steppedOut() && endBreakAt.equals(Instant.MAX)) {
      endBreakAt = now.plusMillis(self.random.nextLong(3_000, 12_000));
      self.send("{\"type\":\"start-break\",\"minutes\":1}");
    } else if (dice < 26 && !page.steppedOut()) {
      startStepOut(self, now);
    } else if (dice == 26 && !page.steppedOut()) {
      self.takesAnotherDevice();
    }
  }

  private void startStepOut(ChaosUser self, Instant now) {
    var present = self.page().clientsPresent();
    if (!present.isEmpty()) {
      self.findings.count("step-outs asked for");
      endStepOutAt = now.plusMillis(self.random.nextLong(4_000, 12_000));
      var whom = present.get(self.random.nextInt(present.size()));
      self.send("{\"type\":\"step-out\",\"participant\":\"" + whom + "\",\"minutes\":1}");
    }
  }
}
