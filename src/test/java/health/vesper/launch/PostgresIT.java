package health.vesper.launch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of the run command keeps its data, however it was stopped. */
class PostgresIT {
  @TempDir static Path model;
  @TempDir Path home;

  private Path folder;
  private Postgres postgres;

  @BeforeAll
  static void a_database_is_made_once() {
    new Postgres(TestPostgres.binaries(), model.resolve("database")).start().stop();
  }

  @BeforeEach
  void somebody_has_a_database_with_a_row_in_it() throws SQLException, IOException {
    folder = home.resolve("database");
    Folders.copy(model.resolve("database"), folder);
    startAgain();
    owner("create table kept (line text)", "insert into kept values ('one')");
  }

  @AfterEach
  void it_is_stopped() {
    postgres.stop();
  }

  @Test
  void a_second_start_keeps_the_data_and_the_passwords() throws SQLException {
    var passwords = postgres.passwords();
    postgres.stop();
    startAgain();
    assertThat(postgres.passwords()).isEqualTo(passwords);
    assertThat(lines()).containsExactly("one");
  }

  @Test
  void no_committed_row_is_lost_when_all_processes_are_killed() throws SQLException {
    owner("insert into kept values ('two')");
    postgres.kill();
    startAgain();
    assertThat(lines()).containsExactly("one", "two");
  }

  /**
   * The process that started the server was killed, but the server was not. It still uses the
   * folder.
   */
  @Test
  void a_server_that_a_killed_start_left_behind_is_stopped_in_an_orderly_way() throws SQLException {
    var leftOver = ProcessHandle.of(postgres.pid()).orElseThrow();
    postgres.abandon();
    startAgain();
    assertThat(leftOver.onExit().orTimeout(10, SECONDS).join()).isEqualTo(leftOver);
    assertThat(postgres.pid()).isNotEqualTo(leftOver.pid());
    assertThat(lines()).containsExactly("one");
  }

  /** After a crash of the machine the process id in the file belongs to another program. */
  @Test
  void a_stale_file_that_names_another_program_does_not_prevent_a_start() throws Exception {
    postgres.stop();
    var other = new ProcessBuilder("sleep", "600").start();
    try {
      Files.write(
          folder.resolve("data/postmaster.pid"),
          List.of(Long.toString(other.pid()), folder.resolve("data").toString()));
      startAgain();
      assertThat(other.isAlive()).isTrue();
      assertThat(lines()).containsExactly("one");
    } finally {
      other.destroy();
    }
  }

  @Test
  void a_second_start_at_the_same_time_is_refused_with_an_explanation() throws SQLException {
    assertThatThrownBy(() -> new Postgres(TestPostgres.binaries(), folder).start())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Vesper already runs on the database in " + folder)
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("stop it with Ctrl-C");
    assertThat(lines()).containsExactly("one");
  }

  @Test
  void a_broken_folder_is_refused_with_an_explanation_and_stays_as_it_is() throws Exception {
    postgres.stop();
    var control = folder.resolve("data/global/pg_control");
    var intact = Files.readAllBytes(control);
    Files.write(control, new byte[] {1, 2, 3});
    assertCannotBeOpened();
    assertThat(Files.readAllBytes(control)).containsExactly(1, 2, 3);
    Files.write(control, intact);
    startAgain();
    assertThat(lines()).containsExactly("one");
  }

  @Test
  void a_folder_without_its_database_or_passwords_is_not_filled_again() throws IOException {
    postgres.stop();
    var passwords = folder.resolve("passwords.properties");
    Files.move(passwords, home.resolve("elsewhere"));
    assertCannotBeOpened();
    assertThat(passwords).doesNotExist();
    Files.move(home.resolve("elsewhere"), passwords);
    Files.move(folder.resolve("data"), home.resolve("data-elsewhere"));
    assertCannotBeOpened();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void a_database_of_another_major_version_is_refused_with_an_explanation() throws IOException {
    postgres.stop();
    var version = folder.resolve("data/PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(this::startAgain)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("it was made by PostgreSQL 17, this is PostgreSQL 18");
    assertThat(version).hasContent("17\n");
  }

  /** The start was interrupted while the database was created. */
  @Test
  void an_incomplete_database_is_never_used() throws Exception {
    var unfinished = home.resolve("second/unfinished-database-1");
    Files.createDirectories(unfinished.resolve("data"));
    var second = new Postgres(TestPostgres.binaries(), home.resolve("second/database")).start();
    try {
      assertThat(home.resolve("second/database/data/PG_VERSION")).exists();
      assertThat(unfinished).isDirectory();
    } finally {
      second.stop();
    }
  }

  @Test
  void only_the_owner_reads_the_files_and_only_a_password_opens_the_database() throws Exception {
    for (var file : List.of("", "data", "passwords.properties", "postgresql.log")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .as("rights on " + file)
          .endsWith("------");
    }
    assertThat(Files.readAllLines(folder.resolve("data/pg_hba.conf")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("scram-sha-256"));
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "postgres"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(setting("listen_addresses")).hasValue("127.0.0.1");
  }

  private void assertCannotBeOpened() {
    assertThatThrownBy(this::startAgain)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("the database in " + folder + " cannot be opened")
        .hasMessageContaining("Put a backup back in its place");
  }

  private void startAgain() {
    postgres = new Postgres(TestPostgres.binaries(), folder).start();
  }

  private void owner(String... statements) throws SQLException {
    try (var connection = new TestDatabase(postgres, Roles.DATABASE).sql();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<String> lines() throws SQLException {
    return column("select line from kept order by 1");
  }

  private Optional<String> setting(String name) throws SQLException {
    return column("show " + name).stream().findFirst();
  }

  private List<String> column(String sql) throws SQLException {
    try (var connection = new TestDatabase(postgres, Roles.DATABASE).sql();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (found.next()) {
        values.add(found.getString(1));
      }
      return values;
    }
  }
}
