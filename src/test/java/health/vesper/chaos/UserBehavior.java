package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What one person does in a room without being asked. */
interface UserBehavior {
  /** Returns how long the person does nothing. */
  long pauseMillis(RandomGenerator random);

  void act(ChaosUser self, Instant now);

  /** The person received this message. */
  default void hears(ChaosUser self, JsonNode message) {}
}
