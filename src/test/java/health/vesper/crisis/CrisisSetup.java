package health.vesper.crisis;

import health.vesper.admission.ArrivalAnswers;
import health.vesper.admission.ArrivalResource;
import health.vesper.harness.RecordWriters;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A session with its crisis records, and everybody who might ask for them. */
@Dependent
class CrisisSetup {
  @Inject private StaffedSession staffed;
  @Inject private RecordWriters writers;
  @Inject private Tables tables;
  @Inject private Instance<SessionCrisesResource> lists;
  @Inject private Instance<CrisisResource> records;
  @Inject private Instance<OwedRecordsResource> owed;
  @Inject private Instance<ArrivalResource> arrivals;
  @PersistenceContext private EntityManager em;

  private final Instant crisisTime = Instant.now().minusSeconds(120);
  private StaffedSession.People people;

  /** The session is running and Max gave his location. */
  void begins() {
    begins(crisisTime.minusSeconds(600), crisisTime.plusSeconds(9_000));
    max().isAtHomeIn(null);
  }

  void begins(Instant startsAt, Instant endsAt) {
    people = staffed.begin(startsAt, endsAt);
  }

  /** The time when Fia opens the crisis. */
  Instant crisisTime() {
    return crisisTime;
  }

  /** Fia opened a crisis about Max. Returns the record as she first reads it. */
  CrisisView opened() {
    fia().opensCrisis(max(), crisisTime);
    return fia().reads().get(0);
  }

  /** The program has an emergency number for this place. */
  void names(String code, String label, String number) {
    tables.change(
        """
        insert into program_place (program_id, code, label, emergency_number)
        select g.program_id, cast(?1 as varchar), cast(?2 as varchar), cast(?3 as varchar)
        from therapy_group g join session s on s.group_id = g.id where s.id = ?4
        """,
        code,
        label,
        number,
        session());
  }

  UUID session() {
    return people.session().value();
  }

  /** Another session of the same group. */
  SessionId another(Instant startsAt, Instant endsAt) {
    return staffed.another(people, startsAt, endsAt);
  }

  Somebody fia() {
    return somebody(StaffedSession.People::fia);
  }

  Somebody kofi() {
    return somebody(StaffedSession.People::kofi);
  }

  Somebody hanne() {
    return somebody(StaffedSession.People::hanne);
  }

  Somebody ada() {
    return somebody(StaffedSession.People::ada);
  }

  Somebody max() {
    return somebody(StaffedSession.People::max);
  }

  Somebody noor() {
    return somebody(StaffedSession.People::noor);
  }

  Somebody stranger() {
    var id = new UserId(UUID.randomUUID());
    return somebody(group -> id);
  }

  private Somebody somebody(Function<StaffedSession.People, UserId> who) {
    return new Somebody(who, Set.of(Role.values()));
  }

  /** The audit events about this kind of object, in order. */
  List<String> trail(String kind) {
    return em.createQuery(
            "select e.act, e.actor from AuditEvent e where e.kind = :kind and e.session = :session order by e.seq",
            Object[].class)
        .setParameter("kind", kind)
        .setParameter("session", session())
        .getResultStream()
        .map(row -> row[0] + " by " + name((UUID) row[1]))
        .toList();
  }

  private String name(UUID actor) {
    return actor.equals(people.fia().value())
        ? "fia"
        : actor.equals(people.kofi().value()) ? "kofi" : "max";
  }

  /** One person with the roles in Keycloak. */
  final class Somebody {
    private final Function<StaffedSession.People, UserId> who;
    private final Set<Role> roles;

    private Somebody(Function<StaffedSession.People, UserId> who, Set<Role> roles) {
      this.who = who;
      this.roles = roles;
    }

    /** The same person with no other roles than these. */
    Somebody withOnly(Role... left) {
      return new Somebody(who, Set.of(left));
    }

    /** Completes the arrival with this location. */
    void isAtHomeIn(String place) {
      var answers =
          new ArrivalAnswers(
              true, true, true, "12 Elm Street", "555 0100", place, "Ruth Arden", "555 0142");
      staffed.as(id(), roles, arrivals, r -> r.answer(session(), answers));
    }

    /** Opens a crisis in the room about a person. */
    void opensCrisis(Somebody around, Instant at) {
      writers.hear(people.session(), new DurableEvent.CrisisOpened(around.key(), key(), at));
    }

    @SuppressWarnings("unchecked")
    List<CrisisView> reads() {
      return (List<CrisisView>) asksFor(session()).getEntity();
    }

    CrisisView reads(CrisisView one) {
      return reads().stream().filter(c -> c.id().equals(one.id())).findFirst().orElseThrow();
    }

    Response asksFor(UUID session) {
      return staffed.as(id(), roles, lists, r -> r.read(session));
    }

    Response revises(CrisisView seen, DisclosureRecord record) {
      return asks(r -> r.revise(session(), seen.id(), tag(seen), record));
    }

    Response closes(CrisisView seen, CrisisClosing closing) {
      return asks(r -> r.close(session(), seen.id(), tag(seen), closing));
    }

    Response asks(Function<CrisisResource, Response> asked) {
      return staffed.as(id(), roles, records, asked);
    }

    List<OwedRecordsResource.OwedRecords> owes() {
      return staffed.as(id(), roles, owed, OwedRecordsResource::owed);
    }

    private UserId id() {
      return who.apply(people);
    }

    private PersonKey key() {
      return new PersonKey(id().toString());
    }

    private static String tag(CrisisView seen) {
      return "\"" + seen.version() + "\"";
    }
  }
}
