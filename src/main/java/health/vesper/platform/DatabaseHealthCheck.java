package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness check: the application is deployed and migrated, and the database answers.
 *
 * <p>It runs a statement. A statement on a broken connection throws, and the pool then removes the
 * connection. {@code isValid} would only return false, and the pool would give out the same
 * connection again.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealthCheck implements HealthCheck {
  private static final int TIMEOUT_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Override
  public HealthCheckResponse call() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(TIMEOUT_SECONDS);
      return HealthCheckResponse.named("database").status(statement.execute("values (1)")).build();
    } catch (SQLException e) {
      return HealthCheckResponse.down("database");
    }
  }
}
