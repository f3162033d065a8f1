package health.vesper.platform;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Checks the rights of the application's role in the database. Missing rights and triggers protect
 * signed and append-only rows. A role that can change the schema could remove both.
 */
final class DatabaseRights {
  private static final System.Logger LOG = System.getLogger(DatabaseRights.class.getName());

  /** A right that the role must not have, and the query that tells whether it has it. */
  private record Right(String description, String query) {}

  private static final List<Right> TOO_MUCH =
      List.of(
          new Right(
              "is a superuser or may make roles or databases",
              "select bool_or(rolsuper or rolcreaterole or rolcreatedb) from pg_roles"
                  + " where pg_has_role(oid, 'member')"),
          new Right(
              "may create schemas", "select has_database_privilege(current_database(), 'create')"),
          new Right(
              "may create tables",
              "select coalesce(bool_or(has_schema_privilege(oid, 'create')), false)"
                  + " from pg_namespace where nspname !~ '^pg_'"),
          new Right(
              "owns tables",
              "select coalesce(bool_or(pg_has_role(relowner, 'member')), false)"
                  + " from pg_class where relnamespace = 'public'::regnamespace"),
          new Right(
              "may empty tables",
              "select coalesce(bool_or(has_table_privilege(oid, 'truncate')), false) from pg_class"
                  + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"));

  private DatabaseRights() {}

  /** The role of a data source's connections. */
  static String role(DataSource application) {
    try (var connection = application.getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select current_user")) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the database cannot be reached with VESPER_DB_URL, VESPER_DB_USER and VESPER_DB_PASSWORD",
          e);
    }
  }

  /** Throws when the role can change the schema; the demo only logs a warning. */
  static void mustBeLimited(DataSource application) {
    var found = tooMuch(application);
    if (found.isEmpty()) {
      return;
    }
    var sentence =
        "the database role of VESPER_DB_USER "
            + String.join(", ", found)
            + ": set VESPER_DB_USER to a role that only reads and writes rows"
            + " (docker/postgres/roles.sh makes one), and keep the owner of the tables in VESPER_DB_OWNER_USER";
    if (!Settings.demo()) {
      throw new IllegalStateException(sentence);
    }
    LOG.log(Level.WARNING, "Only the demo starts with this database role: {0}", sentence);
  }

  private static List<String> tooMuch(DataSource application) {
    var found = new ArrayList<String>();
    try (var connection = application.getConnection();
        var statement = connection.createStatement()) {
      for (var right : TOO_MUCH) {
        try (var answer = statement.executeQuery(right.query())) {
          answer.next();
          if (answer.getBoolean(1)) {
            found.add(right.description());
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the rights of the database role cannot be read", e);
    }
    return found;
  }
}
