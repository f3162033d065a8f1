package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.TestKeys;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.FilledDatabase;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The newest version of Vesper starts on the database of a program that has run for a while. */
class FilledDatabaseIT {
  static List<FilledDatabase> versions() {
    return FilledDatabase.all();
  }

  /**
   * The server migrates the database. It starts only if Hibernate finds the schema that the code
   * expects.
   */
  @ParameterizedTest
  @MethodSource("versions")
  void every_row_is_there_after_the_newest_migration_and_an_old_note_opens(FilledDatabase filled)
      throws Exception {
    var database = TestPostgres.shared().create("filled");
    filled.load(database);
    var before = FilledDatabase.counts(database);
    assertThat(before).as("the tables that have no row").noneMatch(count -> count.endsWith(" 0"));
    var note = noteThatFiaMayOpen(database);
    try (var vesper = server(database).open()) {
      var users = new SessionOverHttp(vesper);
      var opened = users.signIn(DemoPerson.FIA).get("/api/notes/" + note);
      assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
      assertThat(HttpUser.json(opened).get("content").toString()).hasSizeGreaterThan(5);
      var trail = HttpUser.json(users.signIn(DemoPerson.ADA).get("/api/audit"));
      assertThat(trail.get("intact").asBoolean()).as("the audit trail is intact").isTrue();
    }
  }

  private static VesperUnderTest server(TestDatabase database) {
    return VesperUnderTest.on("filled", database)
        .with("VESPER_KEYS", TestKeys.KEYS)
        .with("VESPER_FINGERPRINT_KEYS", TestKeys.FINGERPRINT_KEYS);
  }

  /** Fia becomes facilitator of the group of a note that was signed. */
  private static UUID noteThatFiaMayOpen(TestDatabase database) throws SQLException {
    try (var sql = database.sql();
        var staff =
            sql.prepareStatement(
                "with one as (select n.id, s.group_id from note n join session s on s.id = n.session_id"
                    + " where n.signed_at is not null and n.content is not null"
                    + " order by n.id limit 1),"
                    + " taken as (insert into group_staff (id, group_id, user_id, duty, in_training)"
                    + " select gen_random_uuid(), group_id, ?, 'facilitator', false from one)"
                    + " select id from one")) {
      staff.setObject(1, DemoPerson.FIA.id());
      try (var found = staff.executeQuery()) {
        assertThat(found.next()).as("a signed note").isTrue();
        return found.getObject(1, UUID.class);
      }
    }
  }
}
