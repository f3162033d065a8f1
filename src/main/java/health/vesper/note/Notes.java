package health.vesper.note;

import health.vesper.identity.UserId;
import health.vesper.platform.TextCipher;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All notes of all sessions, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Notes {
  @PersistenceContext private EntityManager em;

  /** The session's notes, group note first; begins those that nobody has begun. */
  List<Note> of(SessionChart chart) {
    begin(chart.id(), NoteKind.GROUP, chart.id().value());
    for (var client : chart.clients()) {
      begin(chart.id(), NoteKind.PROGRESS, client.id().value());
    }
    var order = chart.clients().stream().map(c -> c.id().value()).toList();
    return em.createQuery("select n from Note n where n.sessionId = :session", Note.class)
        .setParameter("session", chart.id().value())
        .getResultStream()
        .sorted(
            Comparator.comparing(Note::kind)
                .thenComparing(n -> order.indexOf(n.subject()))
                .thenComparing(Note::id))
        .toList();
  }

  /** To read. */
  Optional<Note> find(UUID id) {
    return Optional.ofNullable(em.find(Note.class, id));
  }

  /** To change: whoever else wants to change it waits, then sees what this one did. */
  Optional<Note> claim(UUID id) {
    return Optional.ofNullable(em.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  NoteView view(Note note, SessionChart chart) {
    return views(List.of(note), chart).get(0);
  }

  List<NoteView> views(Collection<Note> notes, SessionChart chart) {
    em.flush(); // So that the version shown is the one that will be kept.
    var ids = notes.stream().map(Note::id).toList();
    var signatures = under("NoteSignature", NoteSignature.class, ids);
    var addenda = under("NoteAddendum", NoteAddendum.class, ids);
    return notes.stream()
        .map(
            note ->
                NoteView.of(
                    note,
                    chart,
                    signatures.stream().filter(s -> s.noteId().equals(note.id())).toList(),
                    addenda.stream().filter(a -> a.noteId().equals(note.id())).toList()))
        .toList();
  }

  void add(Object signatureOrAddendum) {
    em.persist(signatureOrAddendum);
    em.flush();
  }

  /** What a signature is under: another text, subject or format has another fingerprint. */
  static String fingerprint(Note note) {
    return TextCipher.ofServer()
        .fingerprint(
            String.join(
                "\n",
                note.id().toString(),
                note.kind().word(),
                note.subject().toString(),
                note.format().id(),
                note.content().text()));
  }

  Optional<PrivateNote> privateNote(SessionId session, UserId author) {
    return em.createQuery(
            "select p from PrivateNote p where p.sessionId = :session and p.author = :author",
            PrivateNote.class)
        .setParameter("session", session.value())
        .setParameter("author", author.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The author's first words; nothing when another page of theirs was quicker. */
  Optional<PrivateNote> begin(SessionId session, UserId author, String text, Instant at) {
    var begun =
        em.createNativeQuery(
                """
                insert into private_note (id, session_id, author, content, version, revised_at)
                values (?1, ?2, ?3, ?4, 0, ?5) on conflict do nothing
                """)
            .setParameter(1, UUID.randomUUID())
            .setParameter(2, session.value())
            .setParameter(3, author.value())
            .setParameter(4, TextCipher.ofServer().seal(text))
            .setParameter(5, at)
            .executeUpdate();
    return begun == 1 ? privateNote(session, author) : Optional.empty();
  }

  void keep(PrivateNote note) {
    em.persist(note);
    em.flush();
  }

  /** Two people may open the list at the same moment; the key lets one of them begin the note. */
  private void begin(SessionId session, NoteKind kind, UUID subject) {
    em.createNativeQuery(
            "insert into note (id, session_id, kind, subject, format, version, needs_co_signature)"
                + " values (?1, ?2, ?3, ?4, ?5, 0, false) on conflict do nothing")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, session.value())
        .setParameter(3, kind.word())
        .setParameter(4, subject)
        .setParameter(5, NoteFormats.first(kind).id())
        .executeUpdate();
  }

  private <T> List<T> under(String entity, Class<T> type, List<UUID> notes) {
    return em.createQuery(
            "select x from " + entity + " x where x.noteId in :notes order by x.at", type)
        .setParameter("notes", notes)
        .getResultList();
  }
}
