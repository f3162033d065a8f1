package health.vesper.bench;

import health.vesper.launch.Daemon;
import health.vesper.launch.Folders;
import health.vesper.launch.WildFly;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The bare room server in its own JVM, on the same core and with the same memory as Vesper. */
final class Ceiling implements MeasuredServer, AutoCloseable {
  private final Loop loop;
  private final int port;
  private final Daemon daemon;
  private final Map<BenchPerson, LoadUser> users = new HashMap<>();

  /**
   * @param networkThreads how many; none for Undertow's default, which is two on one core
   */
  Ceiling(Loop loop, Path directory, int port, OptionalInt networkThreads) {
    this.loop = loop;
    this.port = port;
    Folders.delete(directory);
    var command = new ArrayList<>(Cores.prefix(Cores.OF_A_SERVER));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(WildFly.memory());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            CeilingServer.class.getName(),
            Integer.toString(port)));
    networkThreads.ifPresent(threads -> command.add(Integer.toString(threads)));
    var base = directory.toAbsolutePath();
    base.toFile().mkdirs();
    daemon = Daemon.start("The ceiling", command, Map.of(), base, base.resolve("server.log"));
    awaitOpen();
  }

  private void awaitOpen() {
    var answered = new boolean[1];
    loop.until(
        "the start of the ceiling server",
        () -> {
          if (!answered[0]) {
            var unused =
                new HttpCall(loop, port, HttpCall.get("/", ""), a -> answered[0] |= a.status() > 0);
            loop.rest(Duration.ofMillis(100));
          }
          return answered[0];
        },
        Duration.ofSeconds(90));
  }

  @Override
  public String name() {
    return "ceiling";
  }

  @Override
  public long pid() {
    return daemon.pid();
  }

  @Override
  public LoadUser user(BenchPerson who) {
    return users.computeIfAbsent(who, w -> new CeilingUser(w));
  }

  @Override
  public boolean hasFacilitators() {
    return false;
  }

  @Override
  public void close() {
    daemon.stop();
  }

  private final class CeilingUser extends LoadUser {
    CeilingUser(BenchPerson who) {
      super(who);
    }

    @Override
    void come(long intendedAt) {
      intended = intendedAt;
      socket =
          new Socket(
              loop, port, "/room/" + who.room() + "/" + who.number(), "", stalled ? 4096 : 0, this);
    }

    @Override
    void go() {
      leaving = true;
      socket.close();
    }

    @Override
    void sayToAll(long stamp, int filler) {
      socket.send("*" + Frame.STAMP + stamp + "~" + padding(filler));
    }

    @Override
    void sendTo(LoadUser other, long stamp, boolean description) {
      socket.send(
          other.who.number() + "|" + Frame.STAMP + stamp + "~" + padding(description ? 3300 : 235));
    }

    @Override
    int copiesOf(int people) {
      return people - 1;
    }

    @Override
    public void heard(Frame frame) {
      if (!inside && frame.is("welcomed")) {
        comeIn(frame);
      } else if (frame.stamp() != 0) {
        observer.heard(this, frame);
      }
    }
  }
}
