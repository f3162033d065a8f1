package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What somebody does in a room, of their own accord. */
interface UserBehavior {
  /** How long they do nothing. */
  long pauseMillis(RandomGenerator random);

  void act(ChaosUser self, Instant now);

  /** Something was said to them. */
  default void hears(ChaosUser self, JsonNode message) {}
}
