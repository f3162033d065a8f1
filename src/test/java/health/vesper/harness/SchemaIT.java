package health.vesper.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SchemaIT {
  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void the_schema_is_made_by_migrations_before_anything_is_served() throws SQLException {
    try (var connection = database.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from \"flyway_schema_history\" where \"success\"")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isPositive();
    }
  }
}
