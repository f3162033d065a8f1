package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.AtOnce;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.UserId;
import health.vesper.note.NoteResource.NoteRevision;
import health.vesper.note.PrivateNoteResource.PrivateNoteText;
import health.vesper.note.SessionNotesResource.SessionNotes;
import health.vesper.platform.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two who change one note in the same moment: one is first, and the other reads what that one
 * wrote.
 */
@ExtendWith(ArquillianExtension.class)
class NotesAtOnceIT {
  private static final int ROUNDS = 8;

  @Inject StaffedSession staffed;
  @Inject Instance<NoteResource> resources;
  @Inject Instance<SessionNotesResource> lists;
  @Inject Instance<PrivateNoteResource> privateNotes;

  private StaffedSession.People people;
  private UUID note;

  @BeforeEach
  void fia_wrote_a_draft() {
    people =
        staffed.begin(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T02:00:00Z"));
    var found = staffed.as(people.fia(), lists, r -> r.read(people.session().value()));
    note = ((SessionNotes) found.getEntity()).notes().get(1).id();
    assertThat(saves(people.fia(), 0, "first").getStatus()).isEqualTo(200);
  }

  @AtOnce.Changes("NoteResource.revise")
  @RepeatedTest(ROUNDS)
  void of_two_who_save_one_version_the_second_reads_the_text_of_the_first() throws Exception {
    var answers =
        AtOnce.both(() -> saves(people.fia(), 1, "Fia's"), () -> saves(people.kofi(), 1, "Kofi's"));
    assertThat(answers).extracting(Response::getStatus).containsExactlyInAnyOrder(200, 412);
    var first = answers.get(0).getStatus() == 200 ? "Fia's" : "Kofi's";
    var second = answers.get(first.equals("Fia's") ? 1 : 0);
    var current = (NoteView) ((Problem) second.getEntity()).facts().get("current");
    assertThat(current.content()).containsEntry("data", first);
  }

  @AtOnce.Changes("NoteResource.sign")
  @RepeatedTest(ROUNDS)
  void who_signs_and_who_saves_one_version_do_not_both_succeed() throws Exception {
    var answers = AtOnce.both(() -> signs(people.fia()), () -> saves(people.kofi(), 1, "Kofi's"));
    if (answers.get(0).getStatus() == 201) {
      assertThat(code(answers.get(1))).isEqualTo("signed");
    } else {
      assertThat(code(answers.get(0))).isEqualTo("conflict");
      assertThat(answers.get(1).getStatus()).isEqualTo(200);
    }
  }

  @AtOnce.Changes("PrivateNoteResource.write")
  @RepeatedTest(ROUNDS)
  void of_two_pages_that_save_one_private_note_the_second_reads_the_text_of_the_first()
      throws Exception {
    for (int version = 0; version < 2; version++) {
      int seen = version;
      var answers = AtOnce.both(() -> keeps(seen, "here"), () -> keeps(seen, "there"));
      assertThat(answers).extracting(Response::getStatus).containsExactlyInAnyOrder(200, 412);
    }
  }

  private Response saves(UserId who, int seen, String data) {
    var content = Map.of("data", data, "assessment", "Steady.", "plan", "Go on.");
    return staffed.as(
        who, resources, r -> r.revise(note, tag(seen), new NoteRevision("dap", content)));
  }

  private Response signs(UserId who) {
    return staffed.as(who, resources, r -> r.sign(note, tag(1)));
  }

  private Response keeps(int seen, String text) {
    return staffed.as(
        people.fia(),
        privateNotes,
        r -> r.write(people.session().value(), tag(seen), new PrivateNoteText(text, seen)));
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }

  private static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }
}
