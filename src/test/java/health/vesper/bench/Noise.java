package health.vesper.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The CPU time that other processes used during a measurement. A repetition with more than a tenth
 * of a core of noise does not count where quiet repetitions exist.
 *
 * @param share the share of one core
 */
record Noise(double share) {
  private static final double MOST = 0.2;

  /**
   * What belongs to the benchmark in addition to the server and the generator: the database
   * processes.
   */
  private static final List<Long> OWN = new CopyOnWriteArrayList<>();

  static void belongsHere(long pid) {
    OWN.add(pid);
  }

  boolean quiet() {
    return share <= MOST;
  }

  /** Measures from its creation on. */
  static final class Watch {
    private final long server;
    private final long begun = System.nanoTime();
    private final double busy = Cores.machineBusySeconds();
    private final double own;

    Watch(long server) {
      this.server = server;
      own = own();
    }

    Noise read() {
      double seconds = (System.nanoTime() - begun) / 1e9;
      double others = Cores.machineBusySeconds() - busy - (own() - own);
      return new Noise(Math.max(0, others / Math.max(0.01, seconds)));
    }

    private double own() {
      double sum = Cores.cpuSeconds(server) + Cores.cpuSeconds(ProcessHandle.current().pid());
      for (long pid : OWN) {
        sum += Cores.cpuSecondsWithChildren(pid);
      }
      return sum;
    }
  }
}
