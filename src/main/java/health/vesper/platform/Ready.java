package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is: deployed, migrated, and the database answers. Says no more than that. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Override
  public HealthCheckResponse call() {
    try (var connection = database.getConnection()) {
      return HealthCheckResponse.named("database").status(connection.isValid(2)).build();
    } catch (SQLException e) {
      return HealthCheckResponse.down("database");
    }
  }
}
