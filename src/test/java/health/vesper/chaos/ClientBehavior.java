package health.vesper.chaos;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * A client. The client chats, raises and lowers the hand, switches the microphone, sometimes
 * changes the device, and sometimes leaves and returns.
 */
final class ClientBehavior implements UserBehavior {
  private static final int OUT_OF = 200;

  @Override
  public long pauseMillis(RandomGenerator random) {
    return random.nextLong(500, 4_000);
  }

  @Override
  public void act(ChaosUser self, Instant now) {
    var dice = self.random.nextInt(OUT_OF);
    if (dice < 60) {
      self.chat().speak();
    } else if (dice < 100) {
      if (!self.page().steppedOut()) {
        self.hand().turn(self.page(), now);
      }
    } else if (dice < 160) {
      media(self);
    } else if (dice < 163) {
      self.takesAnotherDevice();
    } else if (dice < 166) {
      self.leaves();
    }
  }

  private static void media(ChaosUser self) {
    var on = self.random.nextInt(3) > 0;
    var what = self.random.nextInt(3) > 0 ? "set-microphone" : "set-camera";
    if (on && what.equals("set-microphone")) {
      self.page().asksForMicrophone();
    }
    self.send("{\"type\":\"" + what + "\",\"on\":" + on + "}");
  }
}
