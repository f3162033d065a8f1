package health.vesper.harness;

import health.vesper.launch.Addresses;
import health.vesper.launch.WildFly;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first in-container test: a database of the kind that this run asks for, and a server
 * directory of its own; Arquillian's settings take both from here. Does nothing in a run of unit
 * tests.
 */
public final class Databases implements LauncherSessionListener {
  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var kind = System.getProperty("vesper.it.db");
    if (kind == null) {
      return;
    }
    var at = Addresses.free();
    var base = Path.of("target", "it", kind).toAbsolutePath();
    WildFly.layServer(Path.of("target", "server"), base);
    System.setProperty("vesper.it.management", Integer.toString(at.management()));
    System.setProperty(
        "vesper.it.vmargs", String.join(" ", WildFly.jvm()) + " " + settings(kind, at, base));
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String settings(String kind, Addresses at, Path base) {
    var common =
        ("-Djboss.server.base.dir=%s -Djboss.http.port=%d -Djboss.management.http.port=%d"
                + " -Dvesper.key=dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE= -Doidc.client.secret=test-only -Doidc.watch.secret=test-only"
                + " -Dvesper.events.secret=test-only -Dvesper.public-url=%s"
                // RehearsalIT plays its own; beside other tests it would take turns with them.
                + " -Dvesper.warmup.seconds=0"
                // Tests renew and recover at times of their own, with no beat in between.
                + " -Dvesper.presence.lease-seconds=3600")
            .formatted(base, at.http(), at.management(), at.vesper());
    return kind.equals("postgresql") ? common + postgresql() : common + h2();
  }

  private static String h2() {
    // In memory and fresh: the file form is what the journeys run on.
    return " -Dvesper.db.url=jdbc:h2:mem:it;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  private String postgresql() {
    try {
      postgres = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var url = WildFly.databaseUrl(postgres.getJdbcUrl("postgres", "postgres"));
    // Arquillian puts it into an XML text.
    return " -Dvesper.db.driver=postgresql -Dvesper.db.user=postgres -Dvesper.db.password=postgres -Dvesper.db.url="
        + url.replace("&", "&amp;");
  }
}
