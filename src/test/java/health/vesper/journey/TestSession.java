package health.vesper.journey;

import health.vesper.launch.DemoPerson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * A group and a session for one test, written to the database directly, in the demo's program. Fia
 * leads, Kofi is co-facilitator, and the clients have accepted the agreement.
 */
final class TestSession {
  private static final String PROGRAM = "00000000-0000-4000-8000-000000000100";

  private final VesperUnderTest vesper;

  TestSession(VesperUnderTest vesper) {
    this.vesper = vesper;
  }

  /** Creates the session, which began a minute ago, and returns its id. */
  UUID with(Map<String, UUID> clients) throws SQLException {
    var group = UUID.randomUUID();
    var session = UUID.randomUUID();
    try (var sql = vesper.sql()) {
      run(
          sql,
          "insert into therapy_group (id, program_id, title, capacity)"
              + " values (?, '%s', 'Own group', 12)".formatted(PROGRAM),
          group);
      staff(sql, group, DemoPerson.FIA, "facilitator");
      staff(sql, group, DemoPerson.KOFI, "co-facilitator");
      for (var client : clients.entrySet()) {
        enroll(sql, group, client.getKey(), client.getValue());
      }
      run(
          sql,
          "insert into session (id, group_id, starts_at, ends_at, zone) values (?, ?,"
              + " now() - interval '1 minute', now() + interval '2 hours', 'America/New_York')",
          session,
          group);
    }
    return session;
  }

  private static void staff(Connection sql, UUID group, DemoPerson person, String duty)
      throws SQLException {
    run(
        sql,
        "insert into group_staff (id, group_id, user_id, duty, in_training)"
            + " values (gen_random_uuid(), ?, ?, '%s', false)".formatted(duty),
        group,
        person.id());
  }

  private static void enroll(Connection sql, UUID group, String groupName, UUID client)
      throws SQLException {
    run(
        sql,
        "insert into enrollment (id, group_id, user_id, group_name, starts_on)"
            + " values (gen_random_uuid(), ?, ?, '%s', current_date - 2)".formatted(groupName),
        group,
        client);
    run(
        sql,
        "insert into agreement_acceptance (id, agreement_id, user_id, accepted_at)"
            + " select gen_random_uuid(), id, ?, now() from agreement where program_id = '%s'"
                .formatted(PROGRAM)
            + " on conflict do nothing",
        client);
  }

  private static void run(Connection sql, String statement, Object... values) throws SQLException {
    try (var prepared = sql.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      prepared.executeUpdate();
    }
  }
}
