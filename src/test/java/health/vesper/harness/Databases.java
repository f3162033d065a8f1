package health.vesper.harness;

import health.vesper.launch.Addresses;
import health.vesper.launch.Roles;
import health.vesper.launch.WildFly;
import health.vesper.wire.TestPostgres;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first in-container test: a PostgreSQL, and a server directory of its own; Arquillian's
 * settings take both from here. Does nothing in a run of unit tests.
 */
public final class Databases implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("vesper.it.in-container")) {
      return;
    }
    var at = Addresses.free();
    var base = Path.of("target", "it", "in-container").toAbsolutePath();
    WildFly.layServer(Path.of("target", "server"), base);
    System.setProperty("vesper.it.management", Integer.toString(at.management()));
    System.setProperty(
        "vesper.it.vmargs", String.join(" ", WildFly.jvm()) + settings(at, base) + database());
  }

  private static String settings(Addresses at, Path base) {
    return (" -Djboss.server.base.dir=%s -Djboss.http.port=%d -Djboss.management.http.port=%d"
            + " -Dvesper.key=dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE= -Doidc.client.secret=test-only -Doidc.watch.secret=test-only"
            + " -Dvesper.events.secret=test-only -Dvesper.public-url=%s"
            // One test runs its own warm-up; beside other tests it would take turns with them.
            + " -Dvesper.warmup.seconds=0"
            // Tests renew and recover at times of their own, with no beat in between.
            + " -Dvesper.presence.lease-seconds=3600")
        .formatted(base, at.http(), at.management(), at.vesper());
  }

  private static String database() {
    var database = TestPostgres.shared().create("in-container");
    var passwords = database.server().passwords();
    return (" -Dvesper.db.url=%s -Dvesper.db.user=%s -Dvesper.db.password=%s"
            + " -Dvesper.db.owner.user=%s -Dvesper.db.owner.password=%s")
        .formatted(
            // Arquillian puts it into an XML text.
            database.url().replace("&", "&amp;"),
            Roles.APPLICATION,
            passwords.application(),
            Roles.OWNER,
            passwords.owner());
  }
}
