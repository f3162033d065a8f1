package health.vesper.guest;

import static health.vesper.guest.GuestSetup.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.vesper.guest.GuestSetup.Somebody;
import health.vesper.harness.Tables;
import health.vesper.platform.KeyRotation;
import health.vesper.platform.Problem;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Sessions;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inviting a guest: only facilitators invite, and every client of the group is asked. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT {
  @Inject GuestSetup setup;
  @Inject Invitations invitations;
  @Inject Sessions sessions;
  @Inject Tables tables;
  @Resource UserTransaction transaction;

  private String address;
  private Somebody fia;
  private Somebody kofi;
  private Somebody max;
  private Somebody noor;
  private Somebody lea;

  @BeforeEach
  void the_session_is_running() {
    setup.begins();
    address = setup.address();
    fia = setup.fia();
    kofi = setup.kofi();
    max = setup.max();
    noor = setup.noor();
    lea = setup.lea();
  }

  @Test
  void the_answer_does_not_reveal_whether_the_address_is_known() {
    var first = setup.invited();
    lea.sessions();
    assertThat(fia.seesGuests()).containsExactly(first);
  }

  @Test
  void only_facilitators_invite_and_only_members_learn_of_it() {
    var stranger = setup.stranger();
    for (var who : List.of(max, setup.hanne(), setup.ada(), stranger)) {
      assertThat(who.invites(setup.request(address, "interpreter")).getStatus()).isEqualTo(404);
    }
    var invited = setup.invited();
    assertThat(kofi.invites(setup.request("k" + address, "family")).getStatus()).isEqualTo(201);
    for (var who : List.of(setup.hanne(), setup.ada(), stranger)) {
      assertThat(who.looks().getEntity()).isEqualTo(Problem.notFound());
      assertThat(who.withdraws(invited.id())).isEqualTo(404);
      assertThat(who.answers(invited.id(), true)).isEqualTo(404);
    }
    lea.sessions();
    assertThat(lea.looks().getStatus()).isEqualTo(404);
    assertThat(fia.answers(invited.id(), true)).isEqualTo(404);
    assertThat(max.withdraws(invited.id())).isEqualTo(404);
  }

  @Test
  void an_invalid_invitation_is_refused_with_the_name_of_the_invalid_field() {
    assertThat(code(fia.invites(setup.request("nobody", "interpreter")))).isEqualTo("email");
    assertThat(code(fia.invites(setup.request(address, "friend")))).isEqualTo("role");
    var nameless = new InvitationRequest(address, " ", "family", setup.startsAt(), setup.endsAt());
    assertThat(code(fia.invites(nameless))).isEqualTo("given-name");
    var earliest = setup.startsAt().minusSeconds(3_600);
    for (var box :
        List.of(
            new Instant[] {earliest.minusSeconds(1), setup.endsAt()},
            new Instant[] {setup.startsAt(), setup.endsAt().plusSeconds(1)},
            new Instant[] {setup.endsAt(), setup.startsAt()},
            new Instant[] {setup.startsAt(), setup.startsAt().plusSeconds(60)},
            new Instant[] {null, setup.endsAt()})) {
      var request = new InvitationRequest(address, "Lea", "family", box[0], box[1]);
      assertThat(code(fia.invites(request))).isEqualTo("time-box");
    }
    var widest = new InvitationRequest(address, "Lea", "family", earliest, setup.endsAt());
    assertThat(fia.invites(widest).getStatus()).isEqualTo(201);
    assertThat(code(kofi.invites(setup.request(address, "family")))).isEqualTo("email");
  }

  @Test
  void max_is_asked_gives_an_answer_and_changes_it() {
    var invited = setup.invited();
    assertThat(invited.answers())
        .extracting(GuestForFacilitator.ClientAnswer::agrees)
        .containsOnlyNulls();
    var question = max.isAsked();
    assertThat(question.agrees()).isNull();
    assertThat(question.text()).contains("Lea", "interpreter", "take this back at any time");

    assertThat(max.answers(invited.id(), true)).isEqualTo(204);
    assertThat(max.answers(invited.id(), true)).isEqualTo(204);
    assertThat(max.isAsked().agrees()).isTrue();
    assertThat(noor.isAsked().agrees()).isNull();
    assertThat(fia.seesGuests().get(0).answers())
        .contains(
            new GuestForFacilitator.ClientAnswer(max.id().toString(), "Max A.", true),
            new GuestForFacilitator.ClientAnswer(noor.id().toString(), "Noor H.", null));

    assertThat(max.answers(invited.id(), false)).isEqualTo(204);
    assertThat(max.isAsked().agrees()).isFalse();
    assertThat(tables.count("guest_answer where user_id = ?1", max.id().value())).isEqualTo(2);
    assertThat(setup.acts()).containsSubsequence("invite", "agree", "disagree");
  }

  @Test
  void an_answer_to_another_wording_does_not_count() {
    var invited = setup.invited();
    var older = new GuestAnswerRequest(true, GuestWording.VERSION - 1);
    assertThat(code(max.answers(invited.id(), older))).isEqualTo("outdated");
    assertThat(max.isAsked().agrees()).isNull();
  }

  @Test
  void the_room_learns_who_agreed_and_nothing_about_unrecognized_guests() {
    var invited = setup.invited();
    max.answers(invited.id(), true);
    noor.answers(invited.id(), false);
    assertThat(setup.passes()).isEmpty();
    lea.sessions();
    assertThat(setup.passes())
        .containsExactly(
            new GuestPass(lea.key(), RoomRole.INTERPRETER, setup.endsAt(), Set.of(max.key())));
  }

  @Test
  void two_people_who_invite_the_same_address_at_once_make_one_invitation() throws Exception {
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> invites =
        () -> {
          barrier.await();
          transaction.begin();
          try {
            return made().isPresent();
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
  void the_tables_contain_no_readable_guest_and_every_answer_is_kept() throws Exception {
    max.answers(setup.invited().id(), true);
    var row =
        tables.row(
            "select email, given_name, email_print from guest_invitation where session_id = ?1",
            setup.session());
    for (var column : row) {
      assertThat(column.toString()).doesNotContain("Lea").doesNotContain("outside");
    }
    for (var change :
        List.of(
            "delete from guest_answer where user_id = ?1",
            "update guest_answer set agrees = false where user_id = ?1")) {
      assertThatThrownBy(() -> tables.attempt(change, max.id().value()))
          .hasStackTraceContaining("keeps this row");
    }
  }

  @Test
  void a_guest_who_was_invited_before_a_rotation_of_the_keys_can_still_enter() {
    var invited = setup.invited();
    KeyRotation.during(
        rotated -> {
          assertThat(code(kofi.invites(setup.request(address, "family")))).isEqualTo("email");
          assertThat(lea.sessions()).hasSize(1);
          assertThat(fia.seesGuests()).extracting(GuestForFacilitator::givenName).contains("Lea");
          assertThat(max.answers(invited.id(), true)).isEqualTo(204);
          assertThat(setup.passes())
              .extracting(GuestPass::guest, GuestPass::agreed)
              .containsExactly(tuple(lea.key(), Set.of(max.key())));
        });
    assertThat(lea.sessions()).as("recognized under the new keys, known under both").hasSize(1);
  }

  private Optional<Invited> made() {
    var tonight = sessions.find(setup.id()).orElseThrow();
    return invitations.invite(
        tonight, setup.request(address, "family"), fia.id(), setup.startsAt().plusSeconds(600));
  }
}
