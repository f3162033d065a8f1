package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The server's settings for its database connections, see ADR 0018. */
class ConnectionPoolTest {
  /** IronJacamar's validator may take a connection that another thread has just received. */
  @Test
  void the_pool_does_not_validate_connections_in_the_background() throws IOException {
    var pool =
        Files.readAllLines(Path.of("src/main/server/vesper.cli")).stream()
            .filter(line -> line.startsWith("data-source add"))
            .toList();
    assertThat(pool)
        .hasSize(1)
        .first()
        .asString()
        .contains("--background-validation=false")
        .doesNotContain("check-valid-connection-sql", "valid-connection-checker");
  }
}
