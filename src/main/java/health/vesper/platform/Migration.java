package health.vesper.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate validates it: a start-up bean would be too late.
 * Flyway owns the schema; H2 and PostgreSQL share every migration but the triggers.
 */
public class Migration implements Integrator {
  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    var provider = factory.getServiceRegistry().getService(ConnectionProvider.class);
    if (provider instanceof DatasourceConnectionProviderImpl source) {
      migrate(source.getDataSource());
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // Nothing is held open.
  }

  /** Runs what is missing; throws with Flyway's own words when a migration fails or was edited. */
  public static void migrate(DataSource source) {
    Flyway.configure(Migration.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration", "classpath:db/" + vendor(source))
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static String vendor(DataSource source) {
    try (var connection = source.getConnection()) {
      var product = connection.getMetaData().getDatabaseProductName();
      return product.equals("PostgreSQL") ? "postgresql" : "h2";
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("the database cannot be reached", e);
    }
  }
}
