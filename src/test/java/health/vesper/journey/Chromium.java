package health.vesper.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the browser for the journeys. On Debian it installs a missing browser when it runs as root.
 * Elsewhere it takes Playwright's own browser. When neither is possible, the run fails and says
 * what to install.
 */
final class Chromium {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--use-fake-ui-for-media-stream",
          "--use-fake-device-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-background-timer-throttling",
          "--disable-renderer-backgrounding",
          "--mute-audio",
          "--allow-loopback-in-peer-connection",
          "--disable-features=WebRtcHideLocalIpsWithMdns");

  private Chromium() {}

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Starts a separate browser process, with further flags. */
  static Browser launch(Playwright playwright, String... more) {
    var flags = Stream.concat(FLAGS.stream(), Stream.of(more)).toList();
    var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(flags);
    find().or(Chromium::install).ifPresent(options::setExecutablePath);
    try {
      return playwright.chromium().launch(options);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "No browser for the journeys: install Chromium (Debian: apt-get install chromium) or name one in VESPER_CHROMIUM.",
          e);
    }
  }

  private static Optional<Path> find() {
    return Stream.of(
            Optional.ofNullable(System.getenv("VESPER_CHROMIUM")).orElse("/usr/bin/chromium"),
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> install() {
    try {
      if (Files.exists(Path.of("/etc/debian_version"))
          && "root".equals(System.getProperty("user.name"))) {
        System.out.println(
            "Vesper's browser tests: installing Debian's chromium, which is missing ...");
        run("apt-get", "update", "-qq");
        run(
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "fonts-dejavu-core");
        return find();
      }
      System.out.println("Vesper's browser tests: fetching Playwright's own Chromium ...");
      run(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
          "com.microsoft.playwright.CLI",
          "install",
          "chromium");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(
          "Chromium could not be installed: install it by hand and run again.", e);
    }
    return Optional.empty();
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    if (builder.start().waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }
}
