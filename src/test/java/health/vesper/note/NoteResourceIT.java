package health.vesper.note;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.identity.UserId;
import health.vesper.note.NoteResource.NewAddendum;
import health.vesper.note.NoteResource.NoteRevision;
import health.vesper.note.PrivateNoteResource.PrivateNoteText;
import health.vesper.note.SessionNotesResource.SessionNotes;
import health.vesper.platform.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
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

@ExtendWith(ArquillianExtension.class)
class NoteResourceIT {
  private static final Map<String, String> FULL =
      Map.of("data", "Spoke first.", "assessment", "Steady.", "plan", "Go on.");

  @Inject StaffedSession staffed;
  @Inject Instance<NoteResource> resources;
  @Inject Instance<SessionNotesResource> lists;
  @Inject Instance<PrivateNoteResource> privateNotes;

  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private StaffedSession.People people;

  @BeforeEach
  void the_session_exists() {
    people =
        staffed.begin(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-24T02:00:00Z"));
  }

  @Test
  void staff_find_a_group_note_and_one_for_each_client() {
    var notes = opened(people.hanne());
    assertThat(notes.notes())
        .extracting(NoteView::kind)
        .containsExactly(NoteKind.GROUP, NoteKind.PROGRESS, NoteKind.PROGRESS);
    assertThat(notes.notes().get(1).client().legalName()).isEqualTo("Max Arden");
    assertThat(notes.dueAt()).isEqualTo(Instant.parse("2026-11-27T04:59:00Z"));
  }

  @Test
  void nobody_else_learns_that_notes_exist_also_no_administrator() {
    var id = maxsNote();
    for (var who : List.of(people.ada(), people.max(), new UserId(UUID.randomUUID()))) {
      var answers =
          List.of(
              staffed.as(who, lists, r -> r.read(people.session().value())),
              asking(who, r -> r.read(id)),
              asking(who, r -> r.read(UUID.randomUUID())),
              asking(who, r -> r.revise(id, "\"0\"", new NoteRevision("dap", FULL))),
              asking(who, r -> r.sign(id, "\"0\"")),
              asking(who, r -> r.coSign(id)),
              asking(who, r -> r.add(id, new NewAddendum("x"))),
              staffed.as(who, privateNotes, r -> r.read(people.session().value())));
      assertThat(answers).extracting(Response::getStatus).containsOnly(404);
      assertThat(answers).extracting(Response::getEntity).containsOnly(answers.get(0).getEntity());
    }
  }

  @Test
  void a_facilitator_writes_a_note_signs_it_and_adds_an_addendum() {
    var id = maxsNote();
    var draft = asking(people.fia(), r -> r.revise(id, "\"0\"", new NoteRevision("dap", FULL)));
    assertThat(draft.getStatus()).isEqualTo(200);
    assertThat(draft.getEntityTag().getValue()).isEqualTo("1");
    assertThat(asking(people.fia(), r -> r.add(id, new NewAddendum("early"))).getStatus())
        .isEqualTo(409);
    var signed = asking(people.fia(), r -> r.sign(id, "\"1\""));
    assertThat(signed.getStatus()).isEqualTo(201);
    assertThat(view(signed).state()).isEqualTo(NoteState.SIGNED);
    assertThat(view(signed).signatures())
        .singleElement()
        .satisfies(s -> assertThat(s.name() + ", " + s.credentials()).isEqualTo("Fia Moreno, LPC"));
    assertThat(
            code(asking(people.fia(), r -> r.revise(id, "\"2\"", new NoteRevision("dap", FULL)))))
        .isEqualTo("signed");
    var added = asking(people.hanne(), r -> r.add(id, new NewAddendum("Seen.")));
    assertThat(view(added).addenda())
        .extracting(NoteView.AddendumView::by)
        .containsExactly("Hanne Vogel");
  }

  @Test
  void a_trainees_note_waits_for_a_co_signature_of_the_lead_or_the_supervisor() {
    var id = maxsNote();
    asking(people.kofi(), r -> r.revise(id, "\"0\"", new NoteRevision("dap", FULL)));
    assertThat(code(asking(people.fia(), r -> r.sign(id, "\"1\"")))).isEqualTo("not-author");
    assertThat(view(asking(people.kofi(), r -> r.sign(id, "\"1\""))).state())
        .isEqualTo(NoteState.AWAITING_CO_SIGNATURE);
    assertThat(asking(people.kofi(), r -> r.coSign(id)).getStatus()).isEqualTo(403);
    var locked = asking(people.hanne(), r -> r.coSign(id));
    assertThat(locked.getStatus()).isEqualTo(201);
    assertThat(view(locked).state()).isEqualTo(NoteState.LOCKED);
    assertThat(code(asking(people.fia(), r -> r.coSign(id)))).isEqualTo("not-awaiting");
  }

  @Test
  void nobody_co_signs_their_own_note_even_after_a_promotion() throws Exception {
    var id = maxsNote();
    asking(people.kofi(), r -> r.revise(id, "\"0\"", new NoteRevision("dap", FULL)));
    asking(people.kofi(), r -> r.sign(id, "\"1\""));
    transaction.begin();
    em.createNativeQuery(
            "update group_staff set in_training = false, duty = 'facilitator' where user_id = ?1")
        .setParameter(1, people.kofi().value())
        .executeUpdate();
    transaction.commit();
    assertThat(asking(people.kofi(), r -> r.coSign(id)).getStatus()).isEqualTo(403);
    assertThat(asking(people.hanne(), r -> r.coSign(id)).getStatus()).isEqualTo(201);
  }

  @Test
  void opening_a_private_note_again_on_another_day_is_in_the_audit_trail() throws Exception {
    var session = people.session().value();
    staffed.as(
        people.fia(), privateNotes, r -> r.write(session, "\"0\"", new PrivateNoteText("mine", 0)));
    staffed.as(
        people.fia(), privateNotes, r -> r.write(session, "\"1\"", new PrivateNoteText("more", 1)));
    assertThat(traced(session)).containsExactly("begin");
    transaction.begin();
    em.createNativeQuery(
            "update private_note set revised_at = revised_at - interval '1' day where session_id = ?1")
        .setParameter(1, session)
        .executeUpdate();
    transaction.commit();
    staffed.as(
        people.fia(),
        privateNotes,
        r -> r.write(session, "\"2\"", new PrivateNoteText("again", 2)));
    assertThat(traced(session)).containsExactly("begin", "revise");
  }

  private List<Object> traced(UUID session) {
    return em.unwrap(org.hibernate.Session.class)
        .createNativeQuery(
            "select act from audit_event where kind = 'private-note' and session_id = ?1 order by seq",
            Object.class)
        .setParameter(1, session)
        .getResultList();
  }

  @Test
  void a_writer_with_an_outdated_version_sees_the_newest_text() {
    var id = maxsNote();
    asking(
        people.kofi(), r -> r.revise(id, "\"0\"", new NoteRevision("dap", Map.of("data", "one"))));
    var late =
        asking(
            people.fia(),
            r -> r.revise(id, "\"0\"", new NoteRevision("dap", Map.of("data", "two"))));
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(code(late)).isEqualTo("conflict");
    var current = (NoteView) ((Problem) late.getEntity()).facts().get("current");
    assertThat(current.content()).containsEntry("data", "one");
    assertThat(
            asking(people.fia(), r -> r.revise(id, null, new NoteRevision("dap", FULL)))
                .getStatus())
        .isEqualTo(428);
  }

  @Test
  void an_unfinished_note_cannot_be_signed_and_a_supervisor_cannot_write_notes() {
    var id = maxsNote();
    asking(
        people.fia(), r -> r.revise(id, "\"0\"", new NoteRevision("dap", Map.of("data", "one"))));
    var refused = asking(people.fia(), r -> r.sign(id, "\"1\""));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(((Problem) refused.getEntity()).facts())
        .containsEntry("missing", List.of("assessment", "plan"));
    assertThat(
            asking(people.hanne(), r -> r.revise(id, "\"1\"", new NoteRevision("dap", FULL)))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void a_private_note_has_one_reader() {
    var session = people.session().value();
    var kept =
        staffed.as(
            people.fia(),
            privateNotes,
            r -> r.write(session, "\"0\"", new PrivateNoteText("mine", 0)));
    assertThat(kept.getEntity()).isEqualTo(new PrivateNoteText("mine", 1));
    var again =
        staffed.as(
            people.fia(),
            privateNotes,
            r -> r.write(session, "\"1\"", new PrivateNoteText("more", 1)));
    assertThat(again.getEntity()).isEqualTo(new PrivateNoteText("more", 2));
    assertThat(staffed.as(people.kofi(), privateNotes, r -> r.read(session)).getEntity())
        .isEqualTo(new PrivateNoteText("", 0));
    assertThat(staffed.as(people.hanne(), privateNotes, r -> r.read(session)).getStatus())
        .isEqualTo(404);
  }

  private UUID maxsNote() {
    return opened(people.fia()).notes().get(1).id();
  }

  private SessionNotes opened(UserId who) {
    return (SessionNotes) staffed.as(who, lists, r -> r.read(people.session().value())).getEntity();
  }

  private Response asking(UserId who, Function<NoteResource, Response> what) {
    return staffed.as(who, resources, what);
  }

  private static NoteView view(Response response) {
    return (NoteView) response.getEntity();
  }

  private static String code(Response response) {
    return ((Problem) response.getEntity()).code();
  }
}
