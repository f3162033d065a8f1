package health.vesper.harness;

import health.vesper.launch.Addresses;
import health.vesper.launch.Roles;
import health.vesper.launch.WildFly;
import health.vesper.wire.FilledDatabase;
import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a PostgreSQL and creates a server directory before the first in-container test.
 * Arquillian's settings use both. In a run of unit tests it only sets the keys.
 */
public final class Databases implements LauncherSessionListener {
  private TestDatabase database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("vesper.it.in-container")) {
      TestKeys.set();
      return;
    }
    var at = Addresses.free();
    var base = Path.of("target", "it", "in-container").toAbsolutePath();
    WildFly.layServer(Path.of("target", "server"), base);
    System.setProperty("vesper.it.management", Integer.toString(at.management()));
    database = TestPostgres.shared().create("in-container");
    System.setProperty(
        "vesper.it.vmargs",
        String.join(" ", WildFly.jvm()) + settings(at, base) + settings(database));
  }

  /** With {@code -Dvesper.fixture=write} the rows that the tests leave become the fixture. */
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null && "write".equals(System.getProperty("vesper.fixture"))) {
      FilledDatabase.write(database);
    }
  }

  private static String settings(Addresses at, Path base) {
    return (" -Djboss.server.base.dir=%s -Djboss.http.port=%d -Djboss.management.http.port=%d"
            + " -Dvesper.keys=%s -Dvesper.fingerprint.keys=%s -Doidc.client.secret=test-only -Doidc.watch.secret=test-only"
            + " -Dvesper.events.secret=test-only -Dvesper.public-url=%s"
            // One test runs its own warm-up. Another warm-up would compete with it.
            + " -Dvesper.warmup.seconds=0"
            // Tests renew leases and recover rooms at their own times, without a timer.
            + " -Dvesper.presence.lease-seconds=3600")
        .formatted(
            base,
            at.http(),
            at.management(),
            TestKeys.KEYS,
            TestKeys.FINGERPRINT_KEYS,
            at.vesper());
  }

  private static String settings(TestDatabase database) {
    var passwords = database.server().passwords();
    return (" -Dvesper.db.url=%s -Dvesper.db.user=%s -Dvesper.db.password=%s"
            + " -Dvesper.db.owner.user=%s -Dvesper.db.owner.password=%s")
        .formatted(
            // Arquillian writes it into an XML text.
            database.url().replace("&", "&amp;"),
            Roles.APPLICATION,
            passwords.application(),
            Roles.OWNER,
            passwords.owner());
  }
}
