package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.Tables;
import health.vesper.identity.UserId;
import health.vesper.schedule.AdmissionRules;
import health.vesper.schedule.GroupId;
import health.vesper.schedule.ProgramId;
import health.vesper.schedule.RoomRules;
import health.vesper.schedule.Rules;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class NotesIT {
  private static final Instant NOW = Instant.parse("2026-11-23T21:10:00Z");
  private static final String SECRET = "Spoke of the night at the lake";

  @Inject Notes notes;
  @Inject UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  private final UserId fia = new UserId(UUID.randomUUID());
  private final SessionChart chart = chart();

  @Test
  void a_session_has_one_group_note_and_one_for_each_client_however_often_it_is_opened()
      throws Exception {
    var ids = inTransaction(() -> notes.of(chart).stream().map(Note::id).toList());
    assertThat(ids).hasSize(3);
    assertThat(inTransaction(() -> notes.of(chart).stream().map(Note::id).toList())).isEqualTo(ids);
  }

  @Test
  void of_two_pages_that_begin_a_private_note_at_once_one_succeeds() throws Exception {
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> begins =
        () -> {
          barrier.await();
          return notes.begin(chart.id(), fia, SECRET, NOW).isPresent();
        };
    var pages = Executors.newFixedThreadPool(2);
    try {
      var both = List.of(pages.submit(begins), pages.submit(begins));
      assertThat(List.of(both.get(0).get(), both.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      pages.shutdownNow();
    }
  }

  @Test
  void two_people_who_open_the_notes_at_once_begin_each_note_once() throws Exception {
    var barrier = new CyclicBarrier(4);
    Callable<List<UUID>> opens =
        () -> {
          barrier.await();
          return notes.of(chart).stream().map(Note::id).toList();
        };
    var people = Executors.newFixedThreadPool(4);
    try {
      var lists = List.of(people.submit(opens), people.submit(opens), people.submit(opens));
      barrier.await();
      for (var list : lists) {
        assertThat(list.get()).hasSize(3).isEqualTo(lists.get(0).get());
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void clinical_text_is_unreadable_at_rest() throws Exception {
    var id = written();
    assertThat(column("select content from note where id = ?", id)).doesNotContain("lake");
    assertThat(inTransaction(() -> notes.find(id).orElseThrow().content().sections()))
        .containsEntry("data", SECRET);
  }

  @Test
  void a_draft_can_be_changed_and_a_signed_note_is_kept_by_the_database() throws Exception {
    var id = written();
    update("update note set format = 'soap' where id = ?", id);
    update("update note set format = 'dap' where id = ?", id);
    sign(id);
    refused("update note set content = null where id = ?", id);
    refused("update note set signed_at = null where id = ?", id);
    refused("delete from note where id = ?", id);
  }

  @Test
  void signatures_and_addenda_are_kept_by_the_database() throws Exception {
    var id = written();
    sign(id);
    inTransaction(
        () -> {
          notes.add(new NoteAddendum(id, SECRET, fia, "Fia Berg", "LPC", NOW));
          return null;
        });
    refused("update note_signature set name = 'Somebody' where note_id = ?", id);
    refused("delete from note_signature where note_id = ?", id);
    refused("update note_addendum set text = '' where note_id = ?", id);
    refused("delete from note_addendum where note_id = ?", id);
  }

  @Test
  void reading_a_signed_note_writes_nothing() throws Exception {
    var id = written();
    sign(id);
    var sealed = column("select content from note where id = ?", id);
    var view = inTransaction(() -> notes.view(notes.find(id).orElseThrow(), chart));
    assertThat(view.state()).isEqualTo(NoteState.SIGNED);
    assertThat(view.signatures()).hasSize(1);
    assertThat(column("select content from note where id = ?", id)).isEqualTo(sealed);
  }

  @Test
  void of_two_people_who_revise_one_version_at_once_the_second_sees_the_text_of_the_first()
      throws Exception {
    var id = written();
    var seen = inTransaction(() -> notes.find(id).orElseThrow().version());
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> revises =
        () -> {
          barrier.await();
          return inTransaction(
              () -> {
                var note = notes.locked(notes.find(id).orElseThrow());
                if (note.version() != seen) {
                  return false;
                }
                revise(note, "revised " + UUID.randomUUID());
                return true;
              });
        };
    var people = Executors.newFixedThreadPool(2);
    try {
      var one = people.submit(revises);
      var two = people.submit(revises);
      assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(true, false);
    } finally {
      people.shutdownNow();
    }
    assertThat(inTransaction(() -> notes.find(id).orElseThrow().version())).isEqualTo(seen + 1);
  }

  @Test
  void only_its_author_finds_a_private_note() throws Exception {
    inTransaction(
        () -> {
          var note = new PrivateNote(chart.id(), fia);
          note.revise(SECRET, NOW);
          notes.keep(note);
          return null;
        });
    var others = new UserId(UUID.randomUUID());
    assertThat(inTransaction(() -> notes.privateNote(chart.id(), fia)).orElseThrow().content())
        .isEqualTo(SECRET);
    assertThat(inTransaction(() -> notes.privateNote(chart.id(), others))).isEmpty();
  }

  private UUID written() throws Exception {
    return inTransaction(
        () -> {
          var note =
              notes.of(chart).stream()
                  .filter(n -> n.kind() == NoteKind.PROGRESS)
                  .findFirst()
                  .orElseThrow();
          revise(note, SECRET);
          return note.id();
        });
  }

  private void revise(Note note, String data) {
    note.revise(
        NoteFormats.first(NoteKind.PROGRESS),
        new NoteContent(Map.of("data", data, "assessment", "a", "plan", "p")),
        fia,
        "Fia Berg",
        NOW);
  }

  private void sign(UUID id) throws Exception {
    inTransaction(
        () -> {
          var note = notes.locked(notes.find(id).orElseThrow());
          note.sign(fia, false, NOW);
          notes.add(
              new NoteSignature(note, NoteSignature.Kind.SIGNATURE, fia, "Fia Berg", "LPC", NOW));
          return null;
        });
  }

  private void refused(String sql, UUID id) {
    assertThatThrownBy(() -> update(sql, id))
        .isInstanceOf(SQLException.class)
        .hasStackTraceContaining("keeps this row");
  }

  private static void update(String sql, UUID id) throws SQLException {
    try (var connection = Tables.owner();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private String column(String sql, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    try {
      var result = work.call();
      transaction.commit();
      return result;
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  private static SessionChart chart() {
    return new SessionChart(
        new SessionDetails(
            new SessionId(UUID.randomUUID()),
            new GroupId(UUID.randomUUID()),
            new ProgramId(UUID.randomUUID()),
            "Monday group",
            12,
            NOW.minusSeconds(11_400),
            NOW.minusSeconds(600),
            null,
            ZoneId.of("America/New_York"),
            new Rules(AdmissionRules.usual(), RoomRules.usual(), 5, 3)),
        List.of(),
        List.of(
            new SessionChart.Client(new UserId(UUID.randomUUID()), "Max Lind", "Max L."),
            new SessionChart.Client(new UserId(UUID.randomUUID()), "Ida Roth", "Ida R.")));
  }
}
