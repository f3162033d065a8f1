package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A PostgreSQL with Vesper's database and its two roles. It listens on loopback only, on a free
 * port, with passwords that were created for it. Its data stays from one start to the next. The
 * server outlives the process that started it, so that it can write everything to disk when that
 * process is stopped. A server that a killed start left behind is stopped first.
 */
public final class Postgres {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The messages of a failed start while processes of a killed server still use the folder. */
  private static final Pattern STILL_HELD =
      Pattern.compile(
          "is still in use|already exists|Address already in use|could not create any TCP");

  private final PostgresBinaries binaries;
  private final DatabaseFolder folder;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private FolderLock lock;
  private DatabasePasswords passwords;
  private int port;

  /**
   * @param folder holds the data and the passwords; the first start creates it
   */
  public Postgres(PostgresBinaries binaries, Path folder) {
    this.binaries = binaries;
    this.folder = new DatabaseFolder(folder, binaries);
    with("listen_addresses", "127.0.0.1");
    with("unix_socket_directories", "");
    // Otherwise the server's log would contain rows.
    with("log_error_verbosity", "terse");
  }

  /** Changes one setting of the server, for this start. */
  public final Postgres with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Locks the folder for this process, or says which process has it. The start does it, too. */
  public void reserve() {
    if (lock == null) {
      lock = folder.take();
    }
  }

  /** Starts the server and returns when it answers. Creates the database if there is none. */
  public Postgres start() {
    reserve();
    try {
      return startReserved();
    } catch (CannotStart e) {
      release();
      throw e;
    }
  }

  private Postgres startReserved() {
    passwords = folder.open();
    long begun = System.nanoTime();
    while (true) {
      releaseFolder();
      var result = tryToStart();
      if (result.isEmpty()) {
        return this;
      }
      if (!STILL_HELD.matcher(result).find()) {
        throw folder.broken("its last words are in " + folder.log());
      }
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw folder.broken(
            "another PostgreSQL has used it for %d s; its last words are in %s"
                .formatted(PATIENCE.toSeconds(), folder.log()));
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }

  /** Returns an empty text if the server runs, else its output. */
  private String tryToStart() {
    try {
      port = freePort();
      var log = folder.log();
      long before = Files.exists(log) ? Files.size(log) : 0;
      var options = new ArrayList<String>();
      settings.forEach((name, value) -> options.add("-c " + name + "='" + value + "'"));
      options.add("-p " + port);
      var result =
          binaries.run(
              List.of(
                  "pg_ctl",
                  "start",
                  "--pgdata=" + folder.data(),
                  "--log=" + log,
                  "--options=" + String.join(" ", options),
                  "--wait",
                  "--timeout=300"),
              null);
      return result.succeeded() ? "" : result.output() + since(log, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops the server of a killed start in an orderly way. A process id that belongs to no server is
   * removed.
   */
  private void releaseFolder() {
    try {
      var found = Postmaster.of(folder.data());
      if (found.isPresent() && found.get().isPostgres()) {
        stopServer();
      } else if (found.isPresent() && found.get().isSomebodyElse()) {
        Files.deleteIfExists(Postmaster.file(folder.data()));
      }
    } catch (IOException e) {
      throw folder.broken(e.getMessage());
    }
  }

  /**
   * Stops the server in an orderly way: open transactions are rolled back, and everything else is
   * on disk. Does nothing when the server does not run.
   */
  public void stop() {
    stopServer();
    release();
  }

  private void release() {
    if (lock != null) {
      lock.release();
      lock = null;
    }
  }

  private void stopServer() {
    binaries.run(
        List.of(
            "pg_ctl", "stop", "--pgdata=" + folder.data(), "--mode=fast", "--wait", "--timeout=60"),
        null);
  }

  /** Forgets the running server, as if the process that started it had been killed. */
  public void abandon() {
    release();
  }

  /** SIGKILL to the server and all its processes, which has the effect of a power cut. */
  public void kill() {
    try {
      var process = Postmaster.of(folder.data()).orElseThrow().process();
      var all = new ArrayList<>(process.descendants().toList());
      all.add(process);
      all.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
      release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The address of Vesper's database, without user and password. */
  public String url() {
    return url(Roles.DATABASE);
  }

  /** The address of one of the server's databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public DatabasePasswords passwords() {
    return passwords;
  }

  /** The process of the server. */
  public long pid() {
    try {
      return Postmaster.of(folder.data()).orElseThrow().process().pid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String since(Path log, long before) throws IOException {
    return Files.exists(log) ? Files.readString(log).substring((int) before) : "";
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
