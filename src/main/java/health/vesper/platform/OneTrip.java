package health.vesper.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together, in their order, and are answered together: one round
 * trip for all of them, however many rows, since the database may be far away. Sent inside a
 * transaction, they fail with the first of them that does. Sent without one, each is kept for
 * itself perhaps; see {@link #sendAsOne}.
 */
public final class OneTrip {
  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * What a column holds: as both databases cast to it, and as what its values are sent.
   * PostgreSQL's driver has an array of strings, numbers or truths as it is; of anything else it
   * makes a text with a kilobyte of room, however little there is.
   */
  public enum Kind {
    UUID("uuid", "varchar", String.class),
    TEXT("varchar", "varchar", String.class),
    NUMBER("bigint", "int8", Long.class),
    TRUTH("boolean", "bool", Boolean.class),
    MOMENT("timestamp(6) with time zone", "varchar", String.class);

    private final String cast;
    private final String element;
    private final Class<?> sent;

    Kind(String cast, String element, Class<?> sent) {
      this.cast = cast;
      this.element = element;
      this.sent = sent;
    }

    /** Where as many values stand as there are rows. */
    private String asked() {
      var given = this == UUID || this == MOMENT ? "cast(? as varchar array)" : "?";
      return "(select cast(" + given + " as " + cast + " array))";
    }

    /**
     * Values for a statement that reads {@link OneTrip#rowsOf}.
     *
     * @param value what each row has; null for nothing
     */
    public <T> Object[] sent(List<T> rows, Function<T, ?> value) {
      var values = (Object[]) java.lang.reflect.Array.newInstance(sent, rows.size());
      for (int i = 0; i < values.length; i++) {
        values[i] = sent(value.apply(rows.get(i)));
      }
      return values;
    }

    /** The same, for a statement of this connection. */
    public <T> Array sent(List<T> rows, Function<T, ?> value, Connection connection)
        throws SQLException {
      return array(sent(rows, value), connection);
    }

    private Array array(Object[] sent, Connection connection) throws SQLException {
      return connection.createArrayOf(element, sent);
    }

    private Object sent(Object value) {
      if (value == null || this == TRUTH) {
        return value;
      }
      return this == NUMBER ? (Object) ((Number) value).longValue() : value.toString();
    }
  }

  /**
   * One column of rows.
   *
   * @param value what each row has in it; null for nothing
   */
  public record Column<T>(String name, Kind kind, Function<T, ?> value) {}

  /**
   * A statement about rows, written down once and sent with as many as there are.
   *
   * @param sql reads the rows from {@link #asked} with these columns
   */
  public record About<T>(String sql, List<Column<T>> columns) {
    /** Rows that are to be inserted. */
    public static <T> About<T> inserted(String table, List<Column<T>> columns) {
      return new About<>(
          "insert into " + table + " (" + names(columns) + ") select * from " + asked(columns),
          columns);
    }
  }

  /** A column of some rows, as they were when they were added. */
  private static final class Many {
    private final Kind kind;
    private final Object[] values;

    private <T> Many(Column<T> column, List<T> rows) {
      kind = column.kind();
      values = kind.sent(rows, column.value());
    }

    Array in(Connection connection) throws SQLException {
      return kind.array(values, connection);
    }
  }

  /** Adds a statement with its values. */
  public OneTrip then(String sql, Object... itsValues) {
    statements.add(sql);
    values.addAll(Arrays.asList(itsValues));
    return this;
  }

  /** Adds a statement about these rows; none when there are none. */
  public <T> OneTrip forAll(About<T> statement, List<T> rows) {
    if (!rows.isEmpty()) {
      statements.add(statement.sql());
      for (var column : statement.columns()) {
        values.add(new Many(column, rows));
      }
    }
    return this;
  }

  /**
   * The rows that a statement is given, as it reads them: the table {@code asked}. H2 knows the
   * types of its columns only once it has the values: what is calculated with one is cast before,
   * and so is the only column of a subquery behind {@code in}, which finds nothing otherwise.
   */
  public static <T> String asked(List<Column<T>> columns) {
    return rowsOf(columns.stream().map(Column::kind).toArray(Kind[]::new))
        + (" as asked(" + names(columns) + ")");
  }

  /**
   * Rows out of arrays, one for each column, as a table without a name.
   *
   * <p>Each array stands in a query of its own, which hides its length from PostgreSQL: as long as
   * that can be seen, a plan for exactly so many rows looks better than the one that is kept, and
   * the statement is planned anew every time. For a join of ten tables that is ten times what its
   * execution costs.
   */
  public static String rowsOf(Kind... columns) {
    return Arrays.stream(columns)
        .map(Kind::asked)
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  private static <T> String names(List<Column<T>> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  boolean isEmpty() {
    return statements.isEmpty();
  }

  /** Sends what was added, if anything was. */
  public void send(Connection connection) throws SQLException {
    if (isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(String.join("; ", statements))) {
      for (int i = 0; i < values.size(); i++) {
        set(statement, i + 1, values.get(i));
      }
      var unused = statement.execute();
    }
  }

  /**
   * Sends it outside of any transaction as one of its own: PostgreSQL takes what comes in one trip
   * so, and needs no second to end it; H2 has to be told. The driver makes one trip of up to some
   * 250 statements.
   */
  void sendAsOne(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      send(connection);
      return;
    }
    connection.setAutoCommit(false);
    try {
      send(connection);
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException | RuntimeException | Error e) {
      takeBack(connection, e);
      throw e;
    }
  }

  private static void takeBack(Connection connection, Throwable why) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException second) {
      why.addSuppressed(second);
    }
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Many many) {
      statement.setArray(index, many.in(statement.getConnection()));
    } else {
      statement.setObject(index, value);
    }
  }
}
