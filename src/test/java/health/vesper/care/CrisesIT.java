package health.vesper.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.admission.ArrivalAnswers;
import health.vesper.admission.ArrivalResource;
import health.vesper.harness.StaffedEvening;
import health.vesper.harness.TheApplication;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.DurableEvent;
import health.vesper.room.PersonKey;
import health.vesper.room.RoomId;
import health.vesper.room.RoomObserver;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class CrisesIT {
  private static final ArrivalAnswers HOME =
      new ArrivalAnswers(
          true, true, true, "12 Elm Street", "555 0100", null, "Ruth Arden", "555 0142");

  @Inject StaffedEvening house;
  @Inject Instance<SessionCrisesResource> lists;
  @Inject Instance<CrisisResource> records;
  @Inject Instance<OwedRecordsResource> owed;
  @Inject Instance<ArrivalResource> arrivals;
  @Inject @Any Instance<RoomObserver> keepers;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction work;

  private final Instant pressed = Instant.now().minusSeconds(120);
  private StaffedEvening.People people;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(CrisesIT.class, StaffedEvening.class);
  }

  @BeforeEach
  void an_evening_is_under_way_and_max_said_where_he_is() {
    people = house.begin(pressed.minusSeconds(600), pressed.plusSeconds(9_000));
    house.as(people.max(), arrivals, r -> r.answer(session(), HOME));
  }

  @Test
  void a_press_in_the_room_opens_one_record_however_often_it_is_told() throws Exception {
    opened();
    tells(press());
    assertThat(list(people.fia())).hasSize(1);
    tells(new DurableEvent.CrisisOpened(key(people.max()), key(people.kofi()), Instant.now()));
    assertThat(list(people.fia()))
        .as("a later one around the same person is another one, and comes first")
        .extracting(CrisisView::openedBy)
        .containsExactly("Kofi Lindqvist", "Fia Moreno");
  }

  @Test
  void the_card_says_where_max_is_and_whom_to_call_and_the_record_begins_with_fias_name()
      throws Exception {
    var crisis = opened();
    assertThat(crisis.card())
        .isEqualTo(
            new CrisisCard(
                "Max Arden",
                "Max A.",
                "12 Elm Street",
                null,
                "555 0100",
                "Ruth Arden",
                "555 0142",
                "911",
                "988"));
    assertThat(crisis.record())
        .isEqualTo(new DisclosureRecord("", "", "Fia Moreno, LPC", null, "", ""));
    assertThat(crisis.openedAt()).isEqualTo(pressed.truncatedTo(ChronoUnit.MICROS));
    assertThat(crisis.closed()).isNull();
    assertThat(list(people.hanne())).as("the supervisor reads it").hasSize(1);
  }

  @Test
  void the_card_has_the_emergency_number_of_the_place_where_max_is() throws Exception {
    names("US-AK", "Alaska", "907 555 0911");
    var there =
        new ArrivalAnswers(
            true, true, true, "12 Elm Street", "555 0100", "US-AK", "Ruth Arden", "555 0142");
    house.as(people.max(), arrivals, r -> r.answer(session(), there));
    var card = opened().card();
    assertThat(card.place()).isEqualTo("Alaska");
    assertThat(card.localNumber()).isEqualTo("907 555 0911");
  }

  @Test
  void noor_who_said_nothing_has_a_card_with_the_usual_numbers() throws Exception {
    tells(new DurableEvent.CrisisOpened(key(people.noor()), key(people.kofi()), pressed));
    var crisis = list(people.kofi()).get(0);
    assertThat(crisis.card()).isEqualTo(CrisisCard.bare("Noor Haddad", "Noor H."));
    assertThat(crisis.record().discloser()).isEqualTo("Kofi Lindqvist");
  }

  @Test
  void of_two_who_write_at_once_the_second_is_shown_what_the_first_wrote() throws Exception {
    var crisis = opened();
    var kofis = new DisclosureRecord("Dr. Amari", "", "Fia Moreno, LPC", null, "", "");
    var kept = revises(people.kofi(), crisis, kofis);
    assertThat(kept.getStatus()).isEqualTo(200);
    assertThat(view(kept).record()).isEqualTo(kofis);
    assertThat(kept.getEntityTag().getValue()).isEqualTo("1");

    var late = revises(people.fia(), crisis, whole());
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(current(late).record()).isEqualTo(kofis);
    assertThat(revises(people.fia(), current(late), whole()).getStatus()).isEqualTo(200);
    assertThat(closes(people.fia(), crisis, disclosed(whole())).getStatus()).isEqualTo(412);

    var blind =
        house.as(people.fia(), records, r -> r.revise(session(), crisis.id(), null, whole()));
    assertThat(blind.getStatus()).isEqualTo(428);
  }

  @Test
  void a_record_with_a_blank_is_not_closed_whichever_it_is() throws Exception {
    var crisis = opened();
    assertThat(blanks(closes(people.fia(), crisis, disclosed(DisclosureRecord.EMPTY))))
        .containsExactly(
            "recipient", "affiliation", "discloser", "disclosedAt", "nature", "disclosed");
    for (var blank : List.of("", " \n")) {
      assertThat(blanks(closes(people.fia(), crisis, disclosed(with("recipient", blank)))))
          .containsExactly("recipient");
      assertThat(blanks(closes(people.fia(), crisis, disclosed(with("affiliation", blank)))))
          .containsExactly("affiliation");
      assertThat(blanks(closes(people.fia(), crisis, disclosed(with("discloser", blank)))))
          .containsExactly("discloser");
      assertThat(blanks(closes(people.fia(), crisis, disclosed(with("nature", blank)))))
          .containsExactly("nature");
      assertThat(blanks(closes(people.fia(), crisis, disclosed(with("disclosed", blank)))))
          .containsExactly("disclosed");
      assertThat(blanks(closes(people.fia(), crisis, new Closing(Outcome.NONE, null, blank))))
          .containsExactly("reason");
    }
    assertThat(blanks(closes(people.fia(), crisis, disclosed(at(null)))))
        .containsExactly("disclosedAt");
    assertThat(list(people.fia()).get(0).closed()).isNull();
  }

  @Test
  void a_disclosure_was_made_neither_tomorrow_nor_long_before_the_press() throws Exception {
    var crisis = opened();
    var hour = Duration.ofHours(1);
    for (var wrong : List.of(Instant.now().plus(hour), pressed.minus(hour).minusSeconds(1))) {
      var answer = closes(people.fia(), crisis, disclosed(at(wrong)));
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(code(answer)).isEqualTo("disclosed-at");
    }
    var before = disclosed(at(pressed.minusSeconds(300)));
    assertThat(closes(people.fia(), crisis, before).getStatus()).isEqualTo(200);
  }

  @Test
  void what_is_too_long_or_says_nothing_of_an_outcome_is_not_kept() throws Exception {
    var crisis = opened();
    assertThat(code(revises(people.fia(), crisis, with("recipient", "x".repeat(201)))))
        .isEqualTo("malformed");
    assertThat(code(revises(people.fia(), crisis, with("nature", "x".repeat(2_001)))))
        .isEqualTo("malformed");
    assertThat(code(closes(people.fia(), crisis, new Closing(null, whole(), "why"))))
        .isEqualTo("malformed");
    var reason = new Closing(Outcome.NONE, null, "x".repeat(501));
    assertThat(code(closes(people.fia(), crisis, reason))).isEqualTo("malformed");
  }

  @Test
  void a_whole_record_is_closed_once_and_then_says_no_more_of_where_max_was() throws Exception {
    var crisis = opened();
    var answer = closes(people.kofi(), crisis, disclosed(whole()));
    assertThat(answer.getStatus()).isEqualTo(200);
    var closed = view(answer);
    assertThat(closed.record()).isEqualTo(whole());
    assertThat(closed.closed().by()).isEqualTo("Kofi Lindqvist");
    assertThat(closed.closed().outcome()).isEqualTo(Outcome.DISCLOSED);
    assertThat(closed.card()).isEqualTo(CrisisCard.bare("Max Arden", "Max A."));

    assertThat(code(revises(people.fia(), closed, with("nature", "other")))).isEqualTo("closed");
    assertThat(revises(people.fia(), closed, whole()).getStatus()).isEqualTo(409);
    assertThat(closes(people.fia(), closed, disclosed(whole())).getStatus()).isEqualTo(409);
  }

  @Test
  void where_nothing_was_disclosed_the_reason_is_kept() throws Exception {
    var closed =
        view(
            closes(
                people.fia(),
                opened(),
                new Closing(Outcome.NONE, null, "He called his sister and was safe.")));
    assertThat(closed.closed().outcome()).isEqualTo(Outcome.NONE);
    assertThat(closed.closed().reason()).isEqualTo("He called his sister and was safe.");
  }

  @Test
  void the_database_keeps_a_closed_record_and_closes_none_with_a_blank() throws Exception {
    var crisis = opened();
    for (var half :
        List.of(
            "update crisis set outcome = 'disclosed', closed_at = now(), closed_by = opened_by where id = ?1",
            "update crisis set outcome = 'none', closed_at = now(), closed_by = opened_by where id = ?1",
            "update crisis set closed_at = now() where id = ?1")) {
      refused(half, crisis.id(), "crisis_");
    }
    closes(people.fia(), crisis, disclosed(whole()));
    for (var change :
        List.of(
            "update crisis set nature = null where id = ?1",
            "update crisis set closed_at = null where id = ?1",
            "delete from crisis where id = ?1")) {
      refused(change, crisis.id(), "keeps this row");
    }
  }

  @Test
  void nothing_that_was_told_can_be_read_in_the_table() throws Exception {
    var crisis = opened();
    closes(people.fia(), crisis, disclosed(whole()));
    var row =
        (Object[])
            em.createNativeQuery(
                    "select recipient, affiliation, discloser, nature, disclosed from crisis where id = ?1")
                .setParameter(1, crisis.id())
                .getSingleResult();
    assertThat(List.of(row).toString())
        .doesNotContain("Amari", "Harbor", "Fia", "overdose", "naloxone");
  }

  @Test
  void whoever_does_not_work_with_the_group_learns_as_much_as_of_a_session_that_never_was()
      throws Exception {
    var id = opened().id();
    for (var who :
        List.of(people.max(), people.noor(), people.ada(), new UserId(UUID.randomUUID()))) {
      var answers =
          List.of(
              house.as(who, lists, r -> r.read(session())),
              house.as(who, lists, r -> r.read(UUID.randomUUID())),
              house.as(who, records, r -> r.revise(session(), id, "\"0\"", whole())),
              house.as(who, records, r -> r.close(session(), id, "\"0\"", disclosed(whole()))),
              house.as(who, records, r -> r.close(UUID.randomUUID(), id, null, null)));
      assertThat(answers).extracting(Response::getStatus).containsOnly(404);
      assertThat(answers).extracting(Response::getEntity).containsOnly(Problem.notFound());
      assertThat(house.as(who, owed, OwedRecordsResource::owed)).isEmpty();
    }
    var elsewhere = house.another(people, pressed, pressed.plusSeconds(60)).value();
    assertThat(
            house
                .as(people.fia(), records, r -> r.revise(elsewhere, id, "\"0\"", whole()))
                .getStatus())
        .as("another session of the same group")
        .isEqualTo(404);
  }

  @Test
  void a_role_that_keycloak_took_away_opens_no_card() throws Exception {
    opened();
    for (var who : List.of(people.fia(), people.kofi(), people.hanne())) {
      var roles = Set.of(Role.CLIENT, Role.ADMINISTRATOR);
      assertThat(house.as(who, roles, lists, r -> r.read(session())).getStatus()).isEqualTo(404);
      assertThat(house.as(who, roles, owed, OwedRecordsResource::owed)).isEmpty();
    }
  }

  @Test
  void the_supervisor_reads_and_does_not_write() throws Exception {
    var crisis = list(people.hanne(), opened());
    assertThat(revises(people.hanne(), crisis, whole()).getStatus()).isEqualTo(403);
    assertThat(closes(people.hanne(), crisis, disclosed(whole())).getStatus()).isEqualTo(403);
  }

  @Test
  void the_trail_says_who_opened_it_who_read_it_once_and_who_closed_it() throws Exception {
    var crisis = opened();
    list(people.fia());
    list(people.kofi());
    list(people.kofi());
    revises(people.fia(), crisis, with("nature", "Over"));
    revises(people.fia(), list(people.fia()).get(0), with("nature", "Overdose"));
    closes(people.fia(), list(people.fia()).get(0), disclosed(whole()));
    assertThat(trail("participant")).containsExactly("open-crisis by fia");
    assertThat(trail("crisis-record"))
        .containsExactly("open by fia", "open by kofi", "revise by fia", "close by fia");
    assertThat(trail("arrival")).containsExactly("answer by max", "open by fia", "open by kofi");
  }

  @Test
  void an_open_record_stays_on_the_list_of_its_facilitators_when_the_evening_is_long_over()
      throws Exception {
    var now = Instant.now();
    people =
        house.begin(now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(40)).plusSeconds(60));
    var crisis = opened();
    for (var who : List.of(people.fia(), people.kofi(), people.hanne())) {
      assertThat(house.as(who, owed, OwedRecordsResource::owed))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.sessionId()).isEqualTo(session());
                assertThat(line.records()).isEqualTo(1);
              });
    }
    closes(people.fia(), crisis, disclosed(whole()));
    assertThat(house.as(people.fia(), owed, OwedRecordsResource::owed)).isEmpty();
    assertThat(list(people.fia())).hasSize(1);
  }

  private CrisisView opened() throws Exception {
    tells(press());
    return list(people.fia()).get(0);
  }

  private DurableEvent press() {
    return new DurableEvent.CrisisOpened(key(people.max()), key(people.fia()), pressed);
  }

  private void tells(DurableEvent event) throws Exception {
    work.begin();
    keepers.forEach(keeper -> keeper.observed(new RoomId(session()), event));
    work.commit();
  }

  @SuppressWarnings("unchecked")
  private List<CrisisView> list(UserId who) {
    return (List<CrisisView>) house.as(who, lists, r -> r.read(session())).getEntity();
  }

  private CrisisView list(UserId who, CrisisView one) {
    return list(who).stream().filter(c -> c.id().equals(one.id())).findFirst().orElseThrow();
  }

  private Response revises(UserId who, CrisisView seen, DisclosureRecord record) {
    return asks(who, r -> r.revise(session(), seen.id(), tag(seen), record));
  }

  private Response closes(UserId who, CrisisView seen, Closing closing) {
    return asks(who, r -> r.close(session(), seen.id(), tag(seen), closing));
  }

  private Response asks(UserId who, Function<CrisisResource, Response> asked) {
    return house.as(who, records, asked);
  }

  private static String tag(CrisisView seen) {
    return "\"" + seen.version() + "\"";
  }

  private static Closing disclosed(DisclosureRecord record) {
    return new Closing(Outcome.DISCLOSED, record, null);
  }

  private DisclosureRecord whole() {
    return at(pressed.plusSeconds(60));
  }

  private static DisclosureRecord at(Instant disclosedAt) {
    return new DisclosureRecord(
        "Dr. Amari",
        "Harbor Hospital",
        "Fia Moreno, LPC",
        disclosedAt,
        "Suspected overdose",
        "That he took something, and naloxone is in the house");
  }

  private DisclosureRecord with(String field, String text) {
    var w = whole();
    return new DisclosureRecord(
        field.equals("recipient") ? text : w.recipient(),
        field.equals("affiliation") ? text : w.affiliation(),
        field.equals("discloser") ? text : w.discloser(),
        w.disclosedAt(),
        field.equals("nature") ? text : w.nature(),
        field.equals("disclosed") ? text : w.disclosed());
  }

  private void names(String code, String label, String number) throws Exception {
    work.begin();
    em.createNativeQuery(
            """
            insert into program_place (program_id, code, label, emergency_number)
            select g.program_id, cast(?1 as varchar), cast(?2 as varchar), cast(?3 as varchar)
            from therapy_group g join session s on s.group_id = g.id where s.id = ?4
            """)
        .setParameter(1, code)
        .setParameter(2, label)
        .setParameter(3, number)
        .setParameter(4, session())
        .executeUpdate();
    work.commit();
  }

  private void refused(String sql, UUID id, String because) throws Exception {
    work.begin();
    try {
      assertThatThrownBy(() -> em.createNativeQuery(sql).setParameter(1, id).executeUpdate())
          .hasStackTraceContaining(because);
    } finally {
      work.rollback();
    }
  }

  private List<String> trail(String kind) {
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

  @SuppressWarnings("unchecked")
  private static List<String> blanks(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(422);
    return (List<String>) ((Problem) answer.getEntity()).facts().get("fields");
  }

  private static CrisisView current(Response answer) {
    return (CrisisView) ((Problem) answer.getEntity()).facts().get("current");
  }

  private static CrisisView view(Response answer) {
    return (CrisisView) answer.getEntity();
  }

  private static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }

  private UUID session() {
    return people.session().value();
  }

  private static PersonKey key(UserId who) {
    return new PersonKey(who.toString());
  }
}
