package health.vesper.note;

import health.vesper.identity.UserId;
import health.vesper.platform.IfMatch;
import health.vesper.platform.Inserts;
import health.vesper.schedule.SessionChart;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All notes of all sessions, in the caller's transaction. */
@ApplicationScoped
@Transactional
public class Notes {
  @PersistenceContext private EntityManager em;

  /** The session's notes, group note first; begins those that nobody has begun. */
  List<Note> of(SessionChart chart) {
    var found = all(chart.id());
    var missing = missing(found, chart);
    missing.forEach(note -> Inserts.ifAbsent(em, note));
    var order = chart.clients().stream().map(c -> c.id().value()).toList();
    return (missing.isEmpty() ? found : all(chart.id()))
        .stream()
            .sorted(
                Comparator.comparing(Note::kind)
                    .thenComparing(n -> order.indexOf(n.subject()))
                    .thenComparing(Note::id))
            .toList();
  }

  /** Two people may open the list at the same moment; the unique key lets one begin each note. */
  private static List<Note> missing(List<Note> found, SessionChart chart) {
    var begun = found.stream().map(Note::subject).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(new Note(chart.id(), NoteKind.GROUP, chart.id().value())),
            chart.clients().stream()
                .map(client -> new Note(chart.id(), NoteKind.PROGRESS, client.id().value())))
        .filter(note -> !begun.contains(note.subject()))
        .toList();
  }

  private List<Note> all(SessionId session) {
    return em.createQuery("select n from Note n where n.sessionId = :session", Note.class)
        .setParameter("session", session.value())
        .getResultList();
  }

  /** To read. */
  Optional<Note> find(UUID id) {
    return Optional.ofNullable(em.find(Note.class, id));
  }

  /** To change: whoever else wants to change it waits, and then sees what this one did. */
  Note locked(Note read) {
    return IfMatch.locked(em, read);
  }

  /** The same for a private note. */
  PrivateNote locked(PrivateNote read) {
    return IfMatch.locked(em, read);
  }

  NoteView view(Note note, SessionChart chart) {
    return views(List.of(note), chart).get(0);
  }

  List<NoteView> views(Collection<Note> notes, SessionChart chart) {
    em.flush(); // So that the version shown is the one that will be kept.
    var signed = notes.stream().filter(Note::isSigned).map(Note::id).toList();
    var signatures = under("NoteSignature", NoteSignature.class, signed);
    var addenda = under("NoteAddendum", NoteAddendum.class, signed);
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

  void add(NoteSignature signature) {
    em.persist(signature);
    em.flush();
  }

  void add(NoteAddendum addendum) {
    em.persist(addendum);
    em.flush();
  }

  Optional<PrivateNote> privateNote(SessionId session, UserId author) {
    return em.createQuery(
            "select p from PrivateNote p where p.sessionId = :session and p.author = :author",
            PrivateNote.class)
        .setParameter("session", session.value())
        .setParameter("author", author.value())
        .getResultStream()
        .findFirst();
  }

  /** The author's first text; empty when another page of theirs was quicker. */
  Optional<PrivateNote> begin(SessionId session, UserId author, String text, Instant at) {
    var first = new PrivateNote(session, author);
    first.revise(text, at);
    return Inserts.ifAbsent(em, first) ? privateNote(session, author) : Optional.empty();
  }

  void keep(PrivateNote note) {
    em.persist(note);
    em.flush();
  }

  /** What belongs to these notes; a draft has nothing of the kind. */
  private <T> List<T> under(String entity, Class<T> type, List<UUID> signed) {
    if (signed.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select x from " + entity + " x where x.noteId in :notes order by x.at", type)
        .setParameter("notes", signed)
        .getResultList();
  }
}
