package health.vesper.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.admission.TicketResource;
import health.vesper.admission.Tickets;
import health.vesper.admission.TonightResource;
import health.vesper.consent.AgreementPublished;
import health.vesper.consent.AgreementResource;
import health.vesper.harness.StaffedEvening;
import health.vesper.harness.TheApplication;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.GuestPass;
import health.vesper.room.PersonKey;
import health.vesper.room.RoomId;
import health.vesper.room.RoomRole;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the invitation to the ticket: nobody comes from outside unasked, unseen or for longer. */
@ExtendWith(ArquillianExtension.class)
class GuestsIT {
  @Inject StaffedEvening house;
  @Inject Instance<GuestsResource> guests;
  @Inject Instance<TicketResource> tickets;
  @Inject Instance<TonightResource> tonight;
  @Inject Instance<AgreementResource> agreements;
  @Inject AgreementPublished published;
  @Inject GuestAnswers answers;
  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject Tickets issued;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction transaction;

  private final String address = "lea." + UUID.randomUUID() + "@outside.example";
  private final UserId lea = new UserId(UUID.randomUUID());
  private Instant startsAt;
  private Instant endsAt;
  private StaffedEvening.People people;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(GuestsIT.class, StaffedEvening.class, AgreementPublished.class);
  }

  @BeforeEach
  void an_evening_is_under_way() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    startsAt = now.minusSeconds(600);
    endsAt = now.plusSeconds(9_000);
    people = house.begin(startsAt, endsAt);
  }

  @Test
  void lea_is_invited_recognized_by_her_address_and_comes_in_until_her_time_is_over() {
    assertThat(evenings(lea())).isEmpty();
    assertThat(asks(lea()).getEntity()).isEqualTo(Problem.notFound());

    invited();
    var line = evenings(lea()).get(0);
    assertThat(line.role()).isEqualTo("interpreter");
    assertThat(line.groupName()).isEqualTo("Lea");
    assertThat(line.until()).isEqualTo(endsAt);
    assertThat(line.doorsOpenAt()).isEqualTo(startsAt);
    assertThat(line.guests()).isEmpty();

    var way = (TicketResource.Way) asks(lea()).getEntity();
    assertThat(issued.redeem(way.ticket(), lea))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.role()).isEqualTo(RoomRole.INTERPRETER);
              assertThat(entry.displayName()).isEqualTo("Lea");
              assertThat(entry.until()).isEqualTo(endsAt);
            });
    assertThat(acts()).containsSubsequence("invite", "recognize");
  }

  @Test
  void an_address_alone_opens_no_door() {
    invited();
    var unchecked = new Caller(lea, "Lea", "Santos", Set.of(Role.GUEST));
    var noGuest = new Caller(lea, "Lea", "Santos", Set.of(Role.CLIENT, Role.CAPTIONER), address);
    var other = new Caller(lea, "Lea", "Santos", Set.of(Role.GUEST), "x" + address);
    for (var caller : List.of(unchecked, noGuest, other)) {
      assertThat(evenings(caller)).isEmpty();
      assertThat(asks(caller).getStatus()).isEqualTo(404);
    }
    assertThat(evenings(lea())).hasSize(1);
    var impostor =
        new Caller(new UserId(UUID.randomUUID()), "Not", "Lea", Set.of(Role.GUEST), address);
    assertThat(evenings(impostor)).as("the invitation is Lea's by now").isEmpty();
    var roleTaken = new Caller(lea, "Lea", "Santos", Set.of(Role.CLIENT), address);
    assertThat(asks(roleTaken).getStatus()).isEqualTo(404);
  }

  @Test
  void letters_large_and_small_are_the_same_address() {
    invites(people.fia(), wish(address.toUpperCase(Locale.ROOT), "interpreter"));
    assertThat(evenings(lea())).hasSize(1);
  }

  @Test
  void who_belongs_to_the_group_is_no_guest_of_it() throws Exception {
    invited();
    var max = new Caller(people.max(), "Max", "Arden", Set.of(Role.values()), address);
    assertThat(evenings(max)).extracting(TonightResource.Line::role).containsExactly("client");
    var hanne = new Caller(people.hanne(), "Hanne", "Vogel", Set.of(Role.GUEST), address);
    assertThat(evenings(hanne)).isEmpty();
    assertThat(asks(hanne).getStatus()).isEqualTo(404);

    transaction.begin();
    em.createNativeQuery("update person set email = ?1 where user_id = ?2")
        .setParameter(1, "Noor." + address)
        .setParameter(2, people.noor().value())
        .executeUpdate();
    transaction.commit();
    assertThat(code(invites(people.fia(), wish("noor." + address, "family")))).isEqualTo("email");
  }

  @Test
  void whether_anybody_has_the_address_is_not_told() {
    var first = invited();
    evenings(lea());
    assertThat(led()).containsExactly(first);
  }

  @Test
  void only_those_who_lead_invite_and_only_members_hear_of_it() {
    var stranger = new UserId(UUID.randomUUID());
    for (var who : List.of(people.max(), people.hanne(), people.ada(), stranger)) {
      assertThat(invites(who, wish(address, "interpreter")).getStatus()).isEqualTo(404);
    }
    var invited = invited();
    assertThat(invites(people.kofi(), wish("k" + address, "family")).getStatus()).isEqualTo(201);
    for (var who : List.of(people.hanne(), people.ada(), stranger)) {
      assertThat(looks(who).getEntity()).isEqualTo(Problem.notFound());
      assertThat(withdraws(who, invited.id())).isEqualTo(404);
      assertThat(answers(who, invited.id(), true)).isEqualTo(404);
    }
    evenings(lea());
    assertThat(house.as(lea(), guests, r -> r.guests(session())).getStatus()).isEqualTo(404);
    assertThat(answers(people.fia(), invited.id(), true)).isEqualTo(404);
    assertThat(withdraws(people.max(), invited.id())).isEqualTo(404);
  }

  @Test
  void a_wish_that_does_not_fit_is_refused_with_what_is_wrong() {
    assertThat(code(invites(people.fia(), wish("nobody", "interpreter")))).isEqualTo("email");
    assertThat(code(invites(people.fia(), wish(address, "friend")))).isEqualTo("role");
    var nameless = new InvitationWish(address, " ", "family", startsAt, endsAt);
    assertThat(code(invites(people.fia(), nameless))).isEqualTo("given-name");
    var staffDoors = startsAt.minusSeconds(3_600);
    for (var box :
        List.of(
            new Instant[] {staffDoors.minusSeconds(1), endsAt},
            new Instant[] {startsAt, endsAt.plusSeconds(1)},
            new Instant[] {endsAt, startsAt},
            new Instant[] {startsAt, startsAt.plusSeconds(60)},
            new Instant[] {null, endsAt})) {
      var wish = new InvitationWish(address, "Lea", "family", box[0], box[1]);
      assertThat(code(invites(people.fia(), wish))).isEqualTo("time-box");
    }
    var widest = new InvitationWish(address, "Lea", "family", staffDoors, endsAt);
    assertThat(invites(people.fia(), widest).getStatus()).isEqualTo(201);
    assertThat(code(invites(people.kofi(), wish(address, "family")))).isEqualTo("email");
  }

  @Test
  void max_is_asked_answers_and_changes_his_mind() {
    var invited = invited();
    assertThat(invited.answers()).extracting(ToFacilitator.Said::agrees).containsOnlyNulls();
    var question = asked(people.max());
    assertThat(question.agrees()).isNull();
    assertThat(question.text()).contains("Lea", "interpreter", "take this back at any time");

    assertThat(answers(people.max(), invited.id(), true)).isEqualTo(204);
    assertThat(answers(people.max(), invited.id(), true)).isEqualTo(204);
    assertThat(asked(people.max()).agrees()).isTrue();
    assertThat(asked(people.noor()).agrees()).isNull();
    assertThat(led().get(0).answers())
        .contains(
            new ToFacilitator.Said(people.max().toString(), "Max A.", true),
            new ToFacilitator.Said(people.noor().toString(), "Noor H.", null));

    assertThat(answers(people.max(), invited.id(), false)).isEqualTo(204);
    assertThat(asked(people.max()).agrees()).isFalse();
    assertThat(rows("guest_answer where user_id = '" + people.max() + "'")).isEqualTo(2);
    assertThat(acts()).containsSubsequence("invite", "agree", "disagree");
  }

  @Test
  void an_answer_to_other_words_does_not_count() {
    var invited = invited();
    var older = new Answer(true, GuestWording.VERSION - 1);
    var answer = house.as(people.max(), guests, r -> r.answer(session(), invited.id(), older));
    assertThat(code(answer)).isEqualTo("outdated");
    assertThat(asked(people.max()).agrees()).isNull();
  }

  @Test
  void the_room_is_told_who_agreed_and_nothing_of_whom_nobody_recognized() {
    var invited = invited();
    answers(people.max(), invited.id(), true);
    answers(people.noor(), invited.id(), false);
    assertThat(passes()).isEmpty();
    evenings(lea());
    assertThat(passes())
        .containsExactly(
            new GuestPass(key(lea), RoomRole.INTERPRETER, endsAt, Set.of(key(people.max()))));
  }

  @Test
  void a_withdrawn_invitation_is_none() {
    var invited = invited();
    evenings(lea());
    assertThat(withdraws(people.kofi(), invited.id())).isEqualTo(204);
    assertThat(withdraws(people.kofi(), invited.id())).isEqualTo(404);
    assertThat(passes()).isEmpty();
    assertThat(led()).isEmpty();
    assertThat(line(people.max()).guests()).isEmpty();
    assertThat(answers(people.max(), invited.id(), true)).isEqualTo(404);
    assertThat(evenings(lea())).isEmpty();
    assertThat(asks(lea()).getEntity()).isEqualTo(Problem.notFound());
    assertThat(acts()).containsSubsequence("invite", "recognize", "withdraw");

    invited();
    assertThat(asks(lea()).getStatus()).isEqualTo(201);
    assertThat(asked(people.max()).agrees()).as("another invitation, another answer").isNull();
  }

  @Test
  void before_her_time_lea_waits_and_after_it_there_is_nothing() throws Exception {
    var later = new InvitationWish(address, "Lea", "interpreter", endsAt.minusSeconds(600), endsAt);
    invites(people.fia(), later);
    assertThat(evenings(lea())).hasSize(1);
    assertThat(code(asks(lea()))).isEqualTo("too-early");

    transaction.begin();
    em.createNativeQuery(
            "update guest_invitation set begins_at = ?1, ends_at = ?2 where session_id = ?3")
        .setParameter(1, startsAt)
        .setParameter(2, startsAt.plusSeconds(60))
        .setParameter(3, session())
        .executeUpdate();
    transaction.commit();
    assertThat(evenings(lea())).isEmpty();
    assertThat(asks(lea()).getStatus()).isEqualTo(404);
    assertThat(invites(people.fia(), wish(address, "interpreter")).getStatus()).isEqualTo(201);
  }

  @Test
  void a_captioner_comes_with_the_role_of_one() {
    invites(people.fia(), wish(address, "captioner"));
    assertThat(evenings(lea())).isEmpty();
    var captioner = new Caller(lea, "Lea", "Santos", Set.of(Role.CAPTIONER), address);
    assertThat(evenings(captioner)).hasSize(1);
  }

  @Test
  void a_guest_keeps_the_ground_rules_too() {
    published.on(people.session());
    invited();
    assertThat(code(asks(lea()))).isEqualTo("agreement-missing");
    var agreed =
        house.as(lea(), agreements, r -> r.agree(session(), new AgreementResource.Answer(1, true)));
    assertThat(agreed.getStatus()).isEqualTo(204);
    assertThat(asks(lea()).getStatus()).isEqualTo(201);
  }

  @Test
  void two_who_invite_the_same_address_at_once_invite_it_once() throws Exception {
    var barrier = new CyclicBarrier(2);
    var evening = people.session();
    Callable<Boolean> invites =
        () -> {
          barrier.await();
          transaction.begin();
          try {
            return made(evening).isPresent();
          } finally {
            transaction.commit();
          }
        };
    var both = Executors.newFixedThreadPool(2);
    try {
      var first = both.submit(invites);
      var second = both.submit(invites);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void who_is_invited_cannot_be_read_in_the_tables_and_every_answer_is_kept() throws Exception {
    answers(people.max(), invited().id(), true);
    var row =
        (Object[])
            em.createNativeQuery(
                    "select email, given_name, email_print from guest_invitation where session_id ="
                        + " ?1")
                .setParameter(1, session())
                .getSingleResult();
    for (var column : row) {
      assertThat(column.toString()).doesNotContain("Lea").doesNotContain("outside");
    }
    for (var change :
        List.of(
            "delete from guest_answer where user_id = ?1",
            "update guest_answer set agrees = false where user_id = ?1")) {
      transaction.begin();
      try {
        assertThatThrownBy(
                () ->
                    em.createNativeQuery(change)
                        .setParameter(1, people.max().value())
                        .executeUpdate())
            .hasStackTraceContaining("keeps this row");
      } finally {
        transaction.rollback();
      }
    }
  }

  private Optional<Invited> made(SessionId session) {
    var evening = sessions.find(session).orElseThrow();
    return invitations.invite(
        evening, wish(address, "family"), people.fia(), startsAt.plusSeconds(600));
  }

  private Caller lea() {
    return new Caller(lea, "Lea", "Santos", Set.of(Role.GUEST), address);
  }

  private InvitationWish wish(String email, String role) {
    return new InvitationWish(email, "Lea", role, startsAt, endsAt);
  }

  private ToFacilitator invited() {
    return (ToFacilitator) invites(people.fia(), wish(address, "interpreter")).getEntity();
  }

  private Response invites(UserId who, InvitationWish wish) {
    return house.as(who, guests, r -> r.invite(session(), wish));
  }

  private int withdraws(UserId who, UUID guest) {
    return house.as(who, guests, r -> r.withdraw(session(), guest)).getStatus();
  }

  private int answers(UserId who, UUID guest, boolean agrees) {
    var answer = new Answer(agrees, GuestWording.VERSION);
    return house.as(who, guests, r -> r.answer(session(), guest, answer)).getStatus();
  }

  private Response looks(UserId who) {
    return house.as(who, guests, r -> r.guests(session()));
  }

  @SuppressWarnings("unchecked") // The entity of an answer that was never sent.
  private List<ToFacilitator> led() {
    return (List<ToFacilitator>) looks(people.fia()).getEntity();
  }

  private ToClient asked(UserId client) {
    return line(client).guests().get(0);
  }

  private List<TonightResource.Line> evenings(Caller who) {
    return house.as(who, tonight, TonightResource::tonight);
  }

  private TonightResource.Line line(UserId who) {
    return house.as(who, tonight, TonightResource::tonight).get(0);
  }

  private Response asks(Caller who) {
    return house.as(
        who,
        tickets,
        r -> r.ask(session(), new TicketResource.Wish(false)).toCompletableFuture().join());
  }

  private List<GuestPass> passes() {
    return answers.passes(new RoomId(session()), Instant.now());
  }

  private long rows(String from) {
    return ((Number) em.createNativeQuery("select count(*) from " + from).getSingleResult())
        .longValue();
  }

  private List<String> acts() {
    return ((List<?>)
            em.createNativeQuery(
                    "select act from audit_event where session_id = ?1 and kind = ?2 order by seq")
                .setParameter(1, session())
                .setParameter(2, Invitations.KIND)
                .getResultList())
        .stream().map(Object::toString).toList();
  }

  private UUID session() {
    return people.session().value();
  }

  private static PersonKey key(UserId who) {
    return new PersonKey(who.toString());
  }

  private static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }
}
