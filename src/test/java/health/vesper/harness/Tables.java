package health.vesper.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Reads and changes the tables directly: rows that no resource shows, and changes that the tables
 * must refuse. Rows are read as the application and changed as the owner of the tables.
 */
@ApplicationScoped
public class Tables {
  private static final Pattern NUMBERED = Pattern.compile("\\?\\d+");

  @PersistenceContext private EntityManager em;

  /** Changes rows as the passing of time or a database administrator might. */
  public void change(String sql, Object... values) {
    try (var connection = owner();
        var statement = statement(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries a change, and rolls it back if the database accepts it. */
  public void attempt(String sql, Object... values) throws SQLException {
    try (var connection = owner()) {
      connection.setAutoCommit(false);
      try (var statement = statement(connection, sql, values)) {
        statement.executeUpdate();
      } finally {
        connection.rollback();
      }
    }
  }

  /** Returns the columns of the only row. */
  public Object[] row(String sql, Object... values) {
    return (Object[]) query(sql, values).getSingleResult();
  }

  /** Returns one column of all rows. */
  public List<String> column(String sql, Object... values) {
    return ((List<?>) query(sql, values).getResultList()).stream().map(Object::toString).toList();
  }

  /** Counts rows. The argument continues the query after {@code from}. */
  public long count(String from, Object... values) {
    return ((Number) query("select count(*) from " + from, values).getSingleResult()).longValue();
  }

  /** Opens a connection as the role that owns the tables. */
  public static Connection owner() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setUrl(System.getProperty("vesper.db.url"));
    source.setUser(System.getProperty("vesper.db.owner.user"));
    source.setPassword(System.getProperty("vesper.db.owner.password"));
    return source.getConnection();
  }

  private Query query(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  private static PreparedStatement statement(Connection connection, String sql, Object... values)
      throws SQLException {
    var statement = connection.prepareStatement(NUMBERED.matcher(sql).replaceAll("?"));
    var places = NUMBERED.matcher(sql).results().toList();
    for (int i = 0; i < places.size(); i++) {
      var value = values[Integer.parseInt(places.get(i).group().substring(1)) - 1];
      statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }
}
