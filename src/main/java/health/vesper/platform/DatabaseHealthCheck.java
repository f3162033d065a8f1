package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is: deployed, migrated, and the database answers. Says no more than that.
 *
 * <p>It is asked by a statement: a connection that broke while it lay in the pool says so, and is
 * out of the pool. {@code isValid} would only say no, and be given the same one the next time.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealthCheck implements HealthCheck {
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Override
  public HealthCheckResponse call() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(PATIENCE_SECONDS);
      return HealthCheckResponse.named("database").status(statement.execute("values (1)")).build();
    } catch (SQLException e) {
      return HealthCheckResponse.down("database");
    }
  }
}
