package health.vesper.bench;

import java.time.Duration;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Messages at a fixed rate for some time. The latency of a message lasts from the moment when it
 * was due to be sent to the moment when each of its recipients reads it.
 *
 * @param latency microseconds
 */
record MessageLoad(
    Histogram latency,
    long due,
    long delivered,
    double cpuSeconds,
    double compilerShare,
    Noise noise) {
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  /**
   * The JVM's compiler counts as idle below this share. At three percent it is not idle: some loads
   * later it uses a tenth again.
   */
  private static final double WARM = 0.01;

  private static final int CALM = 3;

  /** Sends the next message. */
  interface Speech {
    /** Returns how many copies of it have to arrive. */
    int say(long number, long stamp);
  }

  static MessageLoad of(LoadUsers crowd, double perSecond, Duration time, Speech speech) {
    crowd.failures.clear();
    crowd.untilCalm();
    var latency = new Histogram(3);
    long[] delivered = new long[1];
    crowd.listen(
        new LoadUser.Observer() {
          @Override
          public void heard(LoadUser user, Frame frame) {
            delivered[0]++;
            latency.recordValue(Math.max(1, (frame.now() - frame.stamp()) / 1000));
          }
        });
    var noise = new Noise.Watch(crowd.venue.pid());
    double compiler = Cores.compilerSeconds(crowd.venue.pid());
    double cpu = Cores.cpuSeconds(crowd.venue.pid());
    var speaker =
        new Speaker(crowd.loop, speech, perSecond, (long) (perSecond * time.toNanos() / 1e9));
    speaker.goOn();
    var unused =
        crowd.loop.runs(
            () -> speaker.isDone() && delivered[0] >= speaker.due, time.plus(LAST_WORDS));
    double used = Cores.cpuSeconds(crowd.venue.pid()) - cpu;
    return new MessageLoad(
        latency,
        speaker.due,
        delivered[0],
        used,
        (Cores.compilerSeconds(crowd.venue.pid()) - compiler) / Math.max(0.01, used),
        noise.read());
  }

  /**
   * Sends load before the measurement: until the compiler was idle three times in a row, or at most
   * this often.
   */
  static void untilWarm(LoadUsers crowd, int most, Supplier<MessageLoad> talk) {
    int talks = 0;
    for (int quiet = 0; talks < most && quiet < CALM; talks++) {
      quiet = talk.get().compilerShare() < WARM ? quiet + 1 : 0;
    }
    System.out.println("  " + crowd.venue.name() + " is warm after " + talks + " loads");
  }

  double p99Millis() {
    return latency.getValueAtPercentile(99) / 1000.0;
  }

  double p50Millis() {
    return latency.getValueAtPercentile(50) / 1000.0;
  }

  double deliveriesPerCpuSecond() {
    return delivered / Math.max(0.01, cpuSeconds);
  }

  double deliveredShare() {
    return delivered / (double) due;
  }

  /** Sends what is due by now, and schedules itself for the next message. */
  private static final class Speaker {
    private final Loop loop;
    private final Speech speech;
    private final double nanosBetween;
    private final long all;
    private final long begin = System.nanoTime() + 20_000_000;
    private long said;
    private long due;

    Speaker(Loop loop, Speech speech, double perSecond, long all) {
      this.loop = loop;
      this.speech = speech;
      this.nanosBetween = 1e9 / perSecond;
      this.all = all;
    }

    boolean isDone() {
      return said >= all;
    }

    private long next() {
      return begin + (long) (said * nanosBetween);
    }

    void goOn() {
      // Sends a few messages at most, because incoming messages must be read in time, too.
      for (int i = 0; i < 16 && !isDone() && next() <= System.nanoTime(); i++) {
        due += speech.say(said, next());
        said++;
      }
      if (!isDone()) {
        loop.at(next(), this::goOn);
      }
    }
  }
}
