package health.vesper.bench;

import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The people of the benchmark. They are written to the database directly: a program whose sessions
 * can be joined all day, and groups of twelve with a session in progress. Everybody has accepted
 * the agreement and has arrived. The program and its agreement are copies of the demo's with other
 * times, so that settings that the benchmark does not know have useful values.
 */
final class BenchPeople {
  /** The key of this run's server. It encrypts the arrivals, too. */
  static final String KEYS = "1:YmVuY2gtb25seS1rZXktbmV2ZXItaW4tYS1wcm9kdWM=";

  static final int CAPACITY = 13;
  private static final UUID DEMO_PROGRAM = new UUID(0x4000L, 0x8000_0000_0000_0100L);
  private static final UUID PROGRAM = new UUID(0x6002L, 0x8000_0000_0000_0001L);
  private static final UUID AGREEMENT = new UUID(0x6002L, 0x8000_0000_0000_0002L);

  private BenchPeople() {}

  /** Adds this many rooms, each with thirteen clients and a facilitator. */
  static void create(DataSource database, int rooms) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      program(connection);
      groups(connection, rooms);
      people(connection, rooms);
      connection.commit();
      try (var statement = connection.createStatement()) {
        connection.setAutoCommit(true);
        statement.execute("analyze");
      }
    }
  }

  private static void program(Connection connection) throws SQLException {
    copy(
        connection,
        "program",
        "id = '" + DEMO_PROGRAM + "'",
        "id = '%s', doors_open_minutes = 600, staff_doors_open_minutes = 600, grace_minutes = 600"
            .formatted(PROGRAM));
    copy(
        connection,
        "agreement",
        "program_id = '" + DEMO_PROGRAM + "'",
        "id = '%s', program_id = '%s'".formatted(AGREEMENT, PROGRAM));
  }

  private static void copy(Connection connection, String table, String which, String changes)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table copied as select * from %s where %s".formatted(table, which));
      statement.execute("update copied set " + changes);
      if (statement.executeUpdate("insert into %s select * from copied".formatted(table)) != 1) {
        throw new IllegalStateException("the demo's " + table + " was not found");
      }
      statement.execute("drop table copied");
    }
  }

  private static void groups(Connection connection, int rooms) throws SQLException {
    try (var group =
            connection.prepareStatement(
                "insert into therapy_group (id, program_id, title, capacity)"
                    + " values (?, ?, ?, ?)");
        var session =
            connection.prepareStatement(
                "insert into session (id, group_id, starts_at, ends_at, zone) values"
                    + " (?, ?, now() - interval '1 minute', now() + interval '9 hours',"
                    + " 'America/New_York')")) {
      for (int room = 0; room < rooms; room++) {
        var one = new BenchPerson(room, 0);
        group.setObject(1, one.group());
        group.setObject(2, PROGRAM);
        group.setString(3, "Group " + room);
        group.setInt(4, CAPACITY);
        group.addBatch();
        session.setObject(1, one.session());
        session.setObject(2, one.group());
        session.addBatch();
      }
      group.executeBatch();
      session.executeBatch();
    }
  }

  private static void people(Connection connection, int rooms) throws SQLException {
    var cipher = TextCipher.withKeys(KEYS);
    try (var staff =
            connection.prepareStatement(
                "insert into group_staff (id, group_id, user_id, duty, in_training)"
                    + " values (gen_random_uuid(), ?, ?, 'facilitator', false)");
        var enrollment =
            connection.prepareStatement(
                "insert into enrollment (id, group_id, user_id, group_name, starts_on)"
                    + " values (gen_random_uuid(), ?, ?, ?, current_date - 2)");
        var acceptance =
            connection.prepareStatement(
                "insert into agreement_acceptance (id, agreement_id, user_id, accepted_at)"
                    + " values (gen_random_uuid(), '%s', ?, now())".formatted(AGREEMENT));
        var arrival =
            connection.prepareStatement(
                "insert into arrival (id, session_id, user_id, alone, headphones, not_driving,"
                    + " location, call_back, answered_at) values (?, ?, ?, true,"
                    + " true, true, ?, ?, now())")) {
      for (int room = 0; room < rooms; room++) {
        var facilitator = new BenchPerson(room, 0);
        staff.setObject(1, facilitator.group());
        staff.setObject(2, facilitator.id());
        staff.addBatch();
        for (int number = 1; number <= CAPACITY; number++) {
          var client = new BenchPerson(room, number);
          enrollment.setObject(1, client.group());
          enrollment.setObject(2, client.id());
          enrollment.setString(3, client.name());
          enrollment.addBatch();
          acceptance.setObject(1, client.id());
          acceptance.addBatch();
          var id = UUID.randomUUID();
          arrival.setObject(1, id);
          arrival.setObject(2, client.session());
          arrival.setObject(3, client.id());
          var home = new TextLocation("arrival", "location", id);
          arrival.setString(4, cipher.encrypt("Home", home).ciphertext());
          var phone = new TextLocation("arrival", "call_back", id);
          arrival.setString(5, cipher.encrypt("555 0100", phone).ciphertext());
          arrival.addBatch();
        }
      }
      staff.executeBatch();
      enrollment.executeBatch();
      acceptance.executeBatch();
      arrival.executeBatch();
    }
  }
}
