package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.launch.DemoPerson;
import health.vesper.launch.Folders;
import health.vesper.launch.Postgres;
import health.vesper.launch.Roles;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is lost. A backup has the database's folder, the keys and the realm. */
class RestoredBackupIT {
  private static final String KEY = "1:YS1rZXktdGhhdC1pcy1rZXB0LWFwYXJ0LTAwMDAwMDA=";
  private static final String FINGERPRINT_KEY = "1:YW5vdGhlci1rZXkta2VwdC1hcGFydC0wMDAwMDAwMDA=";

  @TempDir Path home;

  @Test
  void a_restored_backup_opens_a_note_and_has_both_roles() throws Exception {
    var original = home.resolve("original");
    var copy = home.resolve("copy");
    String session;
    var postgres = new Postgres(TestPostgres.binaries(), original).start();
    try (var vesper = server("backed-up", postgres).open()) {
      var fia = new SessionOverHttp(vesper).signIn(DemoPerson.FIA);
      session = SessionOverHttp.tonight(fia);
      SessionOverHttp.expect(
          200,
          fia.put(
              "/api/sessions/" + session + "/private-note",
              "{\"content\":\"what I want to remember\",\"version\":0}",
              "If-Match",
              "\"0\""));
    } finally {
      postgres.stop();
    }
    Folders.copy(original, copy);
    Folders.delete(original);

    var restored = new Postgres(TestPostgres.binaries(), copy).start();
    try (var vesper = server("restored", restored).open()) {
      var fia = new SessionOverHttp(vesper).signIn(DemoPerson.FIA);
      var note = HttpUser.json(fia.get("/api/sessions/" + session + "/private-note"));
      assertThat(note.get("content").asText()).isEqualTo("what I want to remember");
      var database = new TestDatabase(restored, Roles.DATABASE);
      try (var application = database.application().getConnection();
          var statement = application.createStatement()) {
        assertThatThrownBy(() -> statement.execute("drop table private_note"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("must be owner");
      }
    } finally {
      restored.stop();
    }
  }

  private static VesperUnderTest server(String name, Postgres postgres) {
    return VesperUnderTest.on(name, new TestDatabase(postgres, Roles.DATABASE))
        .with("VESPER_KEYS", KEY)
        .with("VESPER_FINGERPRINT_KEYS", FINGERPRINT_KEY);
  }
}
