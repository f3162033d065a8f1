package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Statements;
import health.vesper.note.NoteResource.NoteRevision;
import health.vesper.note.PrivateNoteResource.PrivateNoteText;
import health.vesper.note.SessionNotesResource.SessionNotes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that saves itself every few seconds asks little of the database. */
@ExtendWith(ArquillianExtension.class)
class NoteStatementsIT {
  @Inject StaffedSession staffed;
  @Inject Instance<NoteResource> resources;
  @Inject Instance<SessionNotesResource> lists;
  @Inject Instance<PrivateNoteResource> privateNotes;
  @Inject Statements statements;

  private final AtomicInteger version = new AtomicInteger();
  private StaffedSession.People people;
  private UUID session;

  @BeforeEach
  void the_session_exists() {
    people =
        staffed.begin(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T02:00:00Z"));
    session = people.session().value();
  }

  /** The note, the session with its staff, the clients, the names, the lock and the change. */
  @Test
  void a_draft_is_saved_in_six_statements() {
    var id = opened().notes().get(1).id();
    revised(id);
    assertThat(statements.of(() -> revised(id))).isLessThanOrEqualTo(6);
  }

  /** The session with its staff, the clients, the names, the note twice and the change. */
  @Test
  void a_private_note_is_saved_in_six_statements() {
    written();
    assertThat(statements.of(this::written)).isLessThanOrEqualTo(6);
  }

  /** The session with its staff, the clients, the names, the notes, and the line in the trail. */
  @Test
  void the_notes_of_a_session_are_read_in_eight_statements() {
    opened();
    assertThat(statements.of(this::opened)).isLessThanOrEqualTo(8);
  }

  private SessionNotes opened() {
    return (SessionNotes) staffed.as(people.fia(), lists, r -> r.read(session)).getEntity();
  }

  private void revised(UUID id) {
    var draft = new NoteRevision("dap", Map.of("data", "Spoke first."));
    saved(staffed.as(people.fia(), resources, r -> r.revise(id, seen(), draft)));
  }

  private void written() {
    saved(
        staffed.as(
            people.fia(),
            privateNotes,
            r -> r.write(session, seen(), new PrivateNoteText("mine", 0))));
  }

  private String seen() {
    return "\"" + version.getAndIncrement() + "\"";
  }

  private static void saved(Response response) {
    assertThat(response.getStatus()).isEqualTo(200);
  }
}
