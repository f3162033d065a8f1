package health.vesper.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server process that Vesper starts. Its output goes to a file. It is waited for, and it is
 * stopped with all its child processes.
 */
public final class Daemon {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String name;
  private final Process process;
  private final Path log;

  private Daemon(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts the command. Its output goes to the log. */
  public static Daemon start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log) {
    try {
      Files.createDirectories(log.getParent());
      var builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().putAll(environment);
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return new Daemon(name, builder.start(), log);
    } catch (IOException e) {
      throw new CannotStart(name + " could not be started: " + e.getMessage());
    }
  }

  /** Waits until the address answers 200. Returns how long that took. */
  public Duration awaitReady(String address, Duration limit) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < limit.toNanos()) {
      if (!process.isAlive()) {
        throw new CannotStart(name + " ended while starting; its last words are in " + log + ".");
      }
      if (answers(address)) {
        return Duration.ofNanos(System.nanoTime() - begun);
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    stop();
    throw new CannotStart(
        "%s was not ready within %d s; its last words are in %s."
            .formatted(name, limit.toSeconds(), log));
  }

  private static boolean answers(String address) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while waiting");
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public Path log() {
    return log;
  }

  /** Asks the process and its children to stop, the children first. Kills them after 15 s. */
  public void stop() {
    var children = process.descendants().toList();
    process.destroy();
    children.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** SIGKILL, as a power cut or the kernel does. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
