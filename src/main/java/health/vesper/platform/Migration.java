package health.vesper.platform;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Migrates the schema before Hibernate validates it; a bean at startup would be too late. The role
 * that owns the tables migrates, on a connection of its own that is closed afterwards. The
 * application's role must not have the rights to do it, see {@link DatabaseRights}.
 */
public class Migration implements Integrator {
  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    var provider = factory.getServiceRegistry().getService(ConnectionProvider.class);
    if (provider instanceof DatasourceConnectionProviderImpl source) {
      var application = source.getDataSource();
      migrate(owner(), DatabaseRights.role(application));
      DatabaseRights.mustBeLimited(application);
    }
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // Nothing to close.
  }

  /**
   * Runs the missing migrations; throws Flyway's exception when one fails or was edited.
   *
   * @param owner connects as the role that owns the tables
   * @param application the role that the migrations give rights on rows to
   */
  public static void migrate(DataSource owner, String application) {
    flyway(owner, application).load().migrate();
  }

  /**
   * The configuration of Flyway.
   *
   * @param owner connects as the role that owns the tables
   * @param application the role that the migrations give rights on rows to
   */
  public static FluentConfiguration flyway(DataSource owner, String application) {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .placeholders(Map.of("application", '"' + application.replace("\"", "\"\"") + '"'))
        .outOfOrder(true);
  }

  private static DataSource owner() {
    var source = new PGSimpleDataSource();
    source.setUrl(Settings.required("vesper.db.url", "the address of the database"));
    source.setUser(Settings.required("vesper.db.owner.user", "the role that owns the tables"));
    source.setPassword(Settings.required("vesper.db.owner.password", "that role's password"));
    // A migration may take longer than any request.
    source.setSocketTimeout(0);
    return source;
  }
}
