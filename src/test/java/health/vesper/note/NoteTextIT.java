package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.note.NoteResource.NewAddendum;
import health.vesper.note.NoteResource.NoteRevision;
import health.vesper.note.PrivateNoteResource.PrivateNoteText;
import health.vesper.note.SessionNotesResource.SessionNotes;
import health.vesper.platform.KeyRotation;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The text of a note can be decrypted only in its own row, also after a rotation of the keys. */
@ExtendWith(ArquillianExtension.class)
class NoteTextIT {
  private static final Map<String, String> FULL =
      Map.of("data", "Spoke of the lake.", "assessment", "Steady.", "plan", "Go on.");

  @Inject StaffedSession staffed;
  @Inject Instance<NoteResource> resources;
  @Inject Instance<SessionNotesResource> lists;
  @Inject Instance<PrivateNoteResource> privateNotes;
  @Inject Tables tables;
  @PersistenceContext EntityManager em;

  private StaffedSession.People people;
  private UUID max;
  private UUID noor;

  @BeforeEach
  void max_and_noor_have_a_note_each() {
    people =
        staffed.begin(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T02:00:00Z"));
    max = opened().notes().get(1).id();
    noor = opened().notes().get(2).id();
  }

  @Test
  void a_text_copied_to_another_clients_note_cannot_be_decrypted() {
    revise(max, "0");
    revise(noor, "0");
    tables.change(
        "update note set content = (select n.content from note n where n.id = ?1) where id = ?2",
        max,
        noor);
    assertThat(view(max).content()).isEqualTo(FULL);
    assertThatThrownBy(() -> view(noor)).hasStackTraceContaining("note.content of row " + noor);
  }

  @Test
  void a_private_note_copied_into_the_chart_cannot_be_decrypted() {
    var session = people.session().value();
    staffed.as(
        people.fia(), privateNotes, r -> r.write(session, "\"0\"", new PrivateNoteText("mine", 0)));
    tables.change(
        "update note set content = (select content from private_note where session_id = ?1)"
            + " where id = ?2",
        session,
        max);
    assertThatThrownBy(() -> view(max)).hasStackTraceContaining("note.content of row " + max);
  }

  @Test
  void after_a_rotation_a_signed_note_is_readable_its_signature_is_valid_and_it_is_not_rewritten() {
    revise(max, "0");
    asking(r -> r.sign(max, "\"1\""));
    asking(r -> r.add(max, new NewAddendum("Seen again.")));
    var stored = content(max);
    KeyRotation.during(
        rotated -> {
          assertThat(view(max).content()).isEqualTo(FULL);
          assertThat(view(max).addenda())
              .extracting(NoteView.AddendumView::text)
              .contains("Seen again.");
          assertThat(signatures()).hasSize(1).allMatch(s -> s.vouchesFor(em.find(Note.class, max)));
          assertThat(content(max)).isEqualTo(stored);
        });
  }

  @Test
  void the_next_save_encrypts_a_draft_with_the_new_key() {
    revise(max, "0");
    revise(noor, "0");
    KeyRotation.during(
        rotated -> {
          revise(max, "1");
          rotated.forgetsTheRetiredKey();
          assertThat(view(max).content()).isEqualTo(FULL);
          assertThatThrownBy(() -> view(noor))
              .hasStackTraceContaining(
                  "note.content of row %s was made with key 1, which is not in VESPER_KEYS"
                      .formatted(noor));
        });
    assertThat(view(max).content()).isEqualTo(FULL);
    assertThat(view(noor).content()).isEqualTo(FULL);
  }

  @Test
  void a_signature_does_not_hold_for_another_text_or_another_note() {
    revise(max, "0");
    revise(noor, "0");
    asking(r -> r.sign(max, "\"1\""));
    var signature = signatures().get(0);
    assertThat(signature.vouchesFor(em.find(Note.class, max))).isTrue();
    assertThat(signature.vouchesFor(em.find(Note.class, noor))).isFalse();
  }

  private List<NoteSignature> signatures() {
    return em.createQuery(
            "select s from NoteSignature s where s.noteId = :note", NoteSignature.class)
        .setParameter("note", max)
        .getResultList();
  }

  private String content(UUID note) {
    return tables.column("select content from note where id = ?1", note).get(0);
  }

  private void revise(UUID note, String version) {
    var revised = asking(r -> r.revise(note, "\"" + version + "\"", new NoteRevision("dap", FULL)));
    assertThat(revised.getStatus()).isEqualTo(200);
  }

  private NoteView view(UUID note) {
    return (NoteView) asking(r -> r.read(note)).getEntity();
  }

  private Response asking(Function<NoteResource, Response> what) {
    return staffed.as(people.fia(), resources, what);
  }

  private SessionNotes opened() {
    return (SessionNotes)
        staffed.as(people.fia(), lists, r -> r.read(people.session().value())).getEntity();
  }
}
