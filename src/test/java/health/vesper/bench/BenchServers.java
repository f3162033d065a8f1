package health.vesper.bench;

import health.vesper.launch.Addresses;
import health.vesper.launch.WildFly;
import health.vesper.wire.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * What the scenarios measure: the servers, which start when they are first needed, and the people.
 */
final class BenchServers implements AutoCloseable {
  /** Rooms of twelve for five thousand people. */
  static final int ROOMS = 420;

  final Loop loop;
  final SignIn signIn;
  final Database database;
  final boolean quick;
  private final Path project;
  private Ceiling ceiling;
  private Vesper vesper;
  private DataSource tables;

  BenchServers(Path project, Loop loop, SignIn signIn, Database database, boolean quick) {
    this.project = project;
    this.loop = loop;
    this.signIn = signIn;
    this.database = database;
    this.quick = quick;
  }

  Path target() {
    return project.resolve("target");
  }

  /** How often a measurement is repeated: once in a quick run, else this often. */
  int times(int thorough) {
    return quick ? 1 : thorough;
  }

  Ceiling ceiling() {
    if (ceiling == null) {
      ceiling =
          new Ceiling(
              loop,
              target().resolve("bench/ceiling"),
              Addresses.free().http(),
              OptionalInt.empty());
    }
    return ceiling;
  }

  /** Another ceiling server, with as many network threads as Vesper has on its one core. */
  Ceiling ceilingWithSameThreads() {
    return new Ceiling(
        loop,
        target().resolve("bench/alike"),
        Addresses.free().http(),
        OptionalInt.of(Cores.OF_A_SERVER));
  }

  /** Returns the running server, or a fresh one. */
  Vesper vesper() throws SQLException {
    if (vesper != null && !vesper.isAlive()) {
      closeVesper();
    }
    return vesper == null ? freshVesper() : vesper;
  }

  /** Restarts the server on an empty database with the people of the benchmark. */
  Vesper freshVesper() throws SQLException {
    closeVesper();
    var empty = database.create();
    return start(empty, empty::serves);
  }

  /** The same, with a proxy between the server and its database. */
  Vesper freshVesperThrough(int port) throws SQLException {
    closeVesper();
    var empty = database.create();
    return start(empty, wildfly -> database.serveThrough(port, empty, wildfly));
  }

  /** Measures a start with no users on the whole machine. */
  Duration startToReady() throws SQLException {
    closeVesper();
    var empty = database.create();
    try (var alone = new Vesper(loop, signIn, target(), empty::serves, Cores.OF_THE_MACHINE)) {
      return alone.startToReady();
    }
  }

  private Vesper start(TestDatabase empty, UnaryOperator<WildFly> serves) throws SQLException {
    vesper = new Vesper(loop, signIn, target(), serves, Cores.OF_A_SERVER);
    tables = empty.owner();
    BenchPeople.create(tables, ROOMS);
    return vesper;
  }

  DataSource tables() {
    return tables;
  }

  void closeVesper() {
    if (vesper != null) {
      vesper.close();
      vesper = null;
    }
  }

  @Override
  public void close() {
    closeVesper();
    if (ceiling != null) {
      ceiling.close();
    }
  }
}
