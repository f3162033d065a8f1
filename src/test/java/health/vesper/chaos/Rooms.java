package health.vesper.chaos;

import health.vesper.launch.DemoPerson;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The rooms of the run. They are written to the database directly. The program is like the demo's,
 * with its own reconnect window and with a grace time that does not end. The groups have a session
 * in progress and one seat less than clients. Everybody has accepted the agreement and has arrived.
 */
final class Rooms {
  /** The key of this run's server. It encrypts the arrivals, too. */
  static final String KEYS = "1:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE=";

  private static final UUID DEMO_PROGRAM = new UUID(0x4000L, 0x8000_0000_0000_0100L);

  private final Connection connection;
  private final UUID program = UUID.randomUUID();
  private final UUID agreement = UUID.randomUUID();

  /** A client of the run, as Keycloak knows them. */
  record Client(String id, String groupName) {}

  Rooms(Connection connection, Duration reconnectWindow) throws SQLException {
    this.connection = connection;
    copy(
        "program",
        "id = '" + DEMO_PROGRAM + "'",
        "id = '%s', hold_seconds = %d, grace_minutes = 600"
            .formatted(program, reconnectWindow.toSeconds()));
    copy(
        "agreement",
        "program_id = '" + DEMO_PROGRAM + "'",
        "id = '%s', program_id = '%s'".formatted(agreement, program));
  }

  private void copy(String table, String which, String changes) throws SQLException {
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

  /** Adds one room. The first of its facilitators leads. */
  ChaosRoom room(String name, List<DemoPerson> facilitators, List<Client> clients)
      throws SQLException {
    var group = UUID.randomUUID();
    var session = UUID.randomUUID();
    var capacity = clients.size() - 1;
    run(
        "insert into therapy_group (id, program_id, title, capacity)" + " values (?, ?, ?, ?)",
        group,
        program,
        name,
        capacity);
    run(
        "insert into session (id, group_id, starts_at, ends_at, zone) values"
            + " (?, ?, now() - interval '1 minute', now() + interval '3 hours', 'America/New_York')",
        session,
        group);
    for (int i = 0; i < facilitators.size(); i++) {
      run(
          "insert into group_staff (id, group_id, user_id, duty, in_training)"
              + " values (gen_random_uuid(), ?, ?, ?, false)",
          group,
          facilitators.get(i).id(),
          i == 0 ? "facilitator" : "co-facilitator");
    }
    for (var client : clients) {
      enroll(client, group, session);
    }
    return new ChaosRoom(name, session.toString(), capacity);
  }

  private void enroll(Client client, UUID group, UUID session) throws SQLException {
    var id = UUID.fromString(client.id());
    var cipher = TextCipher.withKeys(KEYS);
    var arrival = UUID.randomUUID();
    run(
        "insert into enrollment (id, group_id, user_id, group_name, starts_on)"
            + " values (gen_random_uuid(), ?, ?, ?, current_date - 2)",
        group,
        id,
        client.groupName());
    run(
        "insert into agreement_acceptance (id, agreement_id, user_id, accepted_at)"
            + " values (gen_random_uuid(), ?, ?, now())",
        agreement,
        id);
    run(
        "insert into arrival (id, session_id, user_id, alone, headphones, not_driving,"
            + " location, call_back, answered_at) values (?, ?, ?, true,"
            + " true, true, ?, ?, now())",
        arrival,
        session,
        id,
        cipher.encrypt("Home", new TextLocation("arrival", "location", arrival)).ciphertext(),
        cipher.encrypt("555 0100", new TextLocation("arrival", "call_back", arrival)).ciphertext());
  }

  private void run(String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
