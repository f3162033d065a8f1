package health.vesper.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Scanner;
import java.util.stream.Collectors;

/**
 * The run command: starts Keycloak and Vesper, says where to go and as whom, and stops both on
 * Ctrl-C.
 */
public final class Launch {
  private static final long NEEDED_MIB = 1800;

  private Launch() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          Path.of(arguments[2]),
          Path.of(arguments[3]));
    } catch (CannotStart e) {
      System.err.println("\n  Vesper cannot start: " + e.getMessage() + "\n");
      throw e;
    }
  }

  private static void run(Path project, Path server, Path war, Path keycloakZip)
      throws InterruptedException {
    var at = Addresses.ofRun();
    at.mustBeFree();
    enoughMemory();
    var home = project.resolve(".vesper");
    var keycloak = new Keycloak(home.resolve("keycloak"), project, at);
    var vesper =
        new WildFly(server, war, home.resolve("server"), at).with("VESPER_DEMO_GUEST", "true");
    System.out.println("\n  Starting Keycloak and Vesper (about a minute the first time) ...");
    var identity = keycloak.start(keycloakZip);
    var application = vesper.start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  application.stop();
                  identity.stop();
                  System.out.println(
                      "\n  Vesper and Keycloak have stopped. The data is kept in .vesper\n");
                }));
    var applicationTook = vesper.awaitReady(application);
    var identityTook = keycloak.awaitReady(identity);
    System.out.println(
        welcome(at)
            + "  Vesper was ready in %d s, Keycloak in %d s.%n"
                .formatted(applicationTook.toSeconds(), identityTook.toSeconds()));
    printCodesOnEnter();
    Thread.currentThread().join();
  }

  private static String welcome(Addresses at) {
    var people =
        Arrays.stream(DemoPerson.values())
            .map(p -> "    %-8s %-16s %s".formatted(p.userName(), p.fullName(), p.role()))
            .collect(Collectors.joining("\n"));
    return """

    ------------------------------------------------------------------------
      Vesper is here:        %s
      Keycloak's console:    %s/admin  (admin / %s)

      Demo people, all invented, all with the password  %s
    %s

      Staff also need a one-time code: press Enter here to see the codes of
      this half minute, or give an authenticator app the secret of Fia:
      %s

      To try: open the address in one browser as fia and open the room; in
      another (or a private window) come in as max and pass the green room;
      admit Max from the waiting room; write a note and sign it. Lea is
      invited as an interpreter: she comes in once Max has agreed to her.
      Ctrl-C stops everything; the next start keeps the data.
    ------------------------------------------------------------------------
    """
        .formatted(
            at.vesper(),
            at.identity(),
            DemoPerson.PASSWORD,
            DemoPerson.PASSWORD,
            people,
            Totp.base32(DemoPerson.FIA.secret()));
  }

  private static void printCodesOnEnter() {
    var thread =
        new Thread(
            () -> {
              try (var lines = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                  lines.nextLine();
                  System.out.println(
                      Arrays.stream(DemoPerson.values())
                          .filter(DemoPerson::staff)
                          .map(p -> p.userName() + " " + p.code(Instant.now()))
                          .collect(Collectors.joining("   ", "  Codes now:  ", "")));
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void enoughMemory() {
    var meminfo = Path.of("/proc/meminfo");
    if (!Files.exists(meminfo)) {
      return;
    }
    try {
      var available =
          Files.readAllLines(meminfo).stream()
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
              .findFirst()
              .orElse(Long.MAX_VALUE);
      if (available < NEEDED_MIB) {
        throw new CannotStart(
            "only %d MiB of memory are free and Keycloak with Vesper needs about %d: close something and try again."
                .formatted(available, NEEDED_MIB));
      }
    } catch (IOException e) {
      // A system that does not tell is not refused.
    }
  }
}
