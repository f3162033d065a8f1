package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.Tables;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** What an attacker with the application's database role still cannot do to the records. */
@ExtendWith(ArquillianExtension.class)
class DatabaseRightsIT {
  /** "Insufficient privilege" in PostgreSQL's list of SQL states. */
  private static final String NOT_ALLOWED = "42501";

  /** Tables with only append-only rows. */
  private static final List<String> KEPT =
      List.of(
          "agreement",
          "agreement_acceptance",
          "attendance_attestation",
          "attendance_correction",
          "audit_event",
          "guest_answer",
          "note_addendum",
          "note_signature",
          "removal",
          "turned_away");

  /** Rows that are protected after they are signed or closed. */
  private static final List<String> KEPT_LATER = List.of("crisis", "note");

  @Inject Tables tables;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void the_application_may_only_insert_and_read_records() {
    for (var table : KEPT) {
      assertThat(rightsOn(table)).as(table).containsExactly("INSERT", "SELECT");
      refused("update " + table + " set " + anyColumn(table) + " = null");
      refused("delete from " + table);
    }
  }

  @Test
  void a_draft_may_change_but_cannot_be_deleted() {
    for (var table : KEPT_LATER) {
      assertThat(rightsOn(table)).as(table).containsExactly("INSERT", "SELECT", "UPDATE");
      refused("delete from " + table);
    }
  }

  @Test
  void the_application_cannot_empty_or_drop_a_table_or_remove_its_trigger() {
    for (var table : all()) {
      refused("truncate " + table + " cascade");
      refused("drop table " + table + " cascade");
      refused("alter table " + table + " disable trigger all");
    }
    for (var table : Stream.concat(KEPT.stream(), KEPT_LATER.stream()).toList()) {
      refused("drop trigger " + table + "_keeps on " + table);
      refused("drop trigger " + table + "_is_not_emptied on " + table);
    }
  }

  @Test
  void the_application_cannot_create_objects_or_change_its_role() {
    refused("create table something (id uuid)");
    refused("create temporary table something (id uuid)");
    refused("create or replace function keep_row() returns trigger language sql as 'select 1'");
    refused("alter function keep_row() rename to kept");
    refused("create schema something");
    refused("create role somebody");
    refused("set role vesper_owner");
    refused("set session_replication_role = replica");
  }

  @Test
  void records_are_protected_from_the_owner_of_the_tables_too() {
    for (var table : Stream.concat(KEPT.stream(), KEPT_LATER.stream()).toList()) {
      assertThatThrownBy(() -> tables.attempt("truncate " + table + " cascade"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("keeps this row");
    }
  }

  /** Asked as the owner: nobody else is shown the triggers. */
  @Test
  void every_table_that_is_guarded_is_on_one_of_the_two_lists() throws SQLException {
    try (var connection = Tables.owner();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select distinct tgrelid::regclass::text from pg_trigger where not tgisinternal")) {
      var guarded = new ArrayList<String>();
      while (found.next()) {
        guarded.add(found.getString(1));
      }
      assertThat(guarded)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(KEPT.stream(), KEPT_LATER.stream()).toList());
    }
  }

  @Test
  void a_server_whose_role_owns_the_tables_does_not_start() throws SQLException {
    assertThatCode(() -> DatabaseRights.mustBeLimited(database)).doesNotThrowAnyException();
    var owner = new PGSimpleDataSource();
    owner.setUrl(System.getProperty("vesper.db.url"));
    owner.setUser(System.getProperty("vesper.db.owner.user"));
    owner.setPassword(System.getProperty("vesper.db.owner.password"));
    assertThatThrownBy(() -> DatabaseRights.mustBeLimited(owner))
        .hasMessageContaining("may create tables")
        .hasMessageContaining("owns tables")
        .hasMessageContaining("may empty tables")
        .hasMessageContaining("set VESPER_DB_USER to a role that only reads and writes rows");
  }

  private List<String> rightsOn(String table) {
    return Stream.of("INSERT", "SELECT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
        .filter(
            right ->
                tables.count("(select where has_table_privilege(?1, ?2)) held", table, right) == 1)
        .toList();
  }

  private String anyColumn(String table) {
    return tables
        .column(
            "select column_name from information_schema.columns where table_name = ?1"
                + " order by ordinal_position limit 1",
            table)
        .get(0);
  }

  private List<String> all() {
    return tables.column("select tablename from pg_tables where schemaname = 'public'");
  }

  private void refused(String sql) {
    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).as(sql).isEqualTo(NOT_ALLOWED));
  }
}
