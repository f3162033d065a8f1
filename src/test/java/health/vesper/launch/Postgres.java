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
 * A PostgreSQL of our own with Vesper's database and two roles in it: on loopback only, on a port
 * that is free, with passwords that were made for it. Its data stays where it is from one start to
 * the next. It outlives whoever starts it, so that it can write everything down when they are
 * stopped; a server that is left over from a killed start is stopped first.
 */
public final class Postgres {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a start says while the processes of a killed server still hold the folder. */
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
   * @param folder holds the data and the passwords; made by the first start
   */
  public Postgres(PostgresBinaries binaries, Path folder) {
    this.binaries = binaries;
    this.folder = new DatabaseFolder(folder, binaries);
    with("listen_addresses", "127.0.0.1");
    with("unix_socket_directories", "");
    // Rows would stand in its log otherwise.
    with("log_error_verbosity", "terse");
  }

  /** Sets one setting of the server, for this start. */
  public final Postgres with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Takes the folder for this process, or says who has it. The start does it too. */
  public void reserve() {
    if (lock == null) {
      lock = folder.take();
    }
  }

  /** Starts it and returns when it answers; makes the database if there is none. */
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

  /** Empty if it runs, else what it said. */
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
   * A server of a killed start is stopped in good order; a number that means nothing is removed.
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
   * An orderly stop: open transactions are rolled back, everything else is on disk. Nothing happens
   * when it does not run.
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

  /** Forgets the server, which runs on: as if whoever started it had been killed. */
  public void abandon() {
    release();
  }

  /** SIGKILL to the server and all its processes, as a power cut would. */
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

  /** Where it listens, on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The address of Vesper's database, without user and password. */
  public String url() {
    return url(Roles.DATABASE);
  }

  /** The address of one of its databases. */
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
