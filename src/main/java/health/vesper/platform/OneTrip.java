package health.vesper.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements that go to the database together, in their order, and are answered together: one round
 * trip for all of them, however many rows, since the database may be far away. To be sent inside a
 * transaction, which fails with the first of them that does.
 */
public final class OneTrip {
  private final List<String> statements = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** What a column holds: as both databases cast to it, and as both name it in an array. */
  public enum Kind {
    UUID("uuid", "uuid"),
    TEXT("varchar", "varchar"),
    NUMBER("bigint", "int8"),
    TRUTH("boolean", "bool"),
    MOMENT("timestamp(6) with time zone", "timestamptz");

    private final String cast;
    private final String element;

    Kind(String cast, String element) {
      this.cast = cast;
      this.element = element;
    }
  }

  /**
   * As many values as there are rows, which a statement takes apart with {@code unnest}.
   *
   * @param values null for nothing
   */
  public record Many(Kind kind, List<?> values) {
    /** What each of some rows has. */
    public static <T> Many of(Kind kind, List<T> rows, Function<T, ?> value) {
      return new Many(kind, rows.stream().map(value).toList());
    }
  }

  /**
   * One column of rows to be inserted.
   *
   * @param value what each row has in it; null for nothing
   */
  public record Column<T>(String name, Kind kind, Function<T, ?> value) {}

  /** Adds a statement with its values. */
  public OneTrip then(String sql, Object... itsValues) {
    statements.add(sql);
    values.addAll(Arrays.asList(itsValues));
    return this;
  }

  /** Adds rows; no statement when there are none. */
  public <T> OneTrip insert(String table, List<T> rows, List<Column<T>> columns) {
    return forAll(
        "insert into " + table + " (" + names(columns) + ") select * from " + asked(columns),
        rows,
        columns);
  }

  /**
   * Adds a statement about some rows; none when there are none.
   *
   * @param sql reads them from {@link #asked} with these columns
   */
  public <T> OneTrip forAll(String sql, List<T> rows, List<Column<T>> columns) {
    return rows.isEmpty()
        ? this
        : then(sql, columns.stream().map(c -> Many.of(c.kind(), rows, c.value())).toArray());
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
        .map(kind -> "(select cast(? as " + kind.cast + " array))")
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

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Many many) {
      var elements = many.values().stream().map(OneTrip::asKept).toArray();
      statement.setArray(
          index, statement.getConnection().createArrayOf(many.kind().element, elements));
    } else {
      statement.setObject(index, asKept(value));
    }
  }

  private static Object asKept(Object value) {
    return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
  }
}
