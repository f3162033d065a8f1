package health.vesper.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How much of the two cores something else used meanwhile. A repetition with more than a tenth of a
 * core is not counted where there are quiet ones.
 *
 * @param share of one core
 */
record Noise(double share) {
  private static final double MOST = 0.2;

  /** What belongs to the bench beside the server and the generator: database processes. */
  private static final List<Long> OWN = new CopyOnWriteArrayList<>();

  static void belongsHere(long pid) {
    OWN.add(pid);
  }

  boolean quiet() {
    return share <= MOST;
  }

  /** Counts from its making on. */
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
