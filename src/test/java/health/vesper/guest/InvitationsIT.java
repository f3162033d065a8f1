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

/** Asking somebody in from outside: only those who lead do, and everybody of the group is asked. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT {
  @Inject GuestSetup evening;
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
    evening.begins();
    address = evening.address();
    fia = evening.fia();
    kofi = evening.kofi();
    max = evening.max();
    noor = evening.noor();
    lea = evening.lea();
  }

  @Test
  void the_answer_does_not_reveal_whether_the_address_is_known() {
    var first = evening.invited();
    lea.evenings();
    assertThat(fia.seesGuests()).containsExactly(first);
  }

  @Test
  void only_facilitators_invite_and_only_members_learn_of_it() {
    var stranger = evening.stranger();
    for (var who : List.of(max, evening.hanne(), evening.ada(), stranger)) {
      assertThat(who.invites(evening.wish(address, "interpreter")).getStatus()).isEqualTo(404);
    }
    var invited = evening.invited();
    assertThat(kofi.invites(evening.wish("k" + address, "family")).getStatus()).isEqualTo(201);
    for (var who : List.of(evening.hanne(), evening.ada(), stranger)) {
      assertThat(who.looks().getEntity()).isEqualTo(Problem.notFound());
      assertThat(who.withdraws(invited.id())).isEqualTo(404);
      assertThat(who.answers(invited.id(), true)).isEqualTo(404);
    }
    lea.evenings();
    assertThat(lea.looks().getStatus()).isEqualTo(404);
    assertThat(fia.answers(invited.id(), true)).isEqualTo(404);
    assertThat(max.withdraws(invited.id())).isEqualTo(404);
  }

  @Test
  void an_invalid_invitation_is_refused_with_the_name_of_the_invalid_field() {
    assertThat(code(fia.invites(evening.wish("nobody", "interpreter")))).isEqualTo("email");
    assertThat(code(fia.invites(evening.wish(address, "friend")))).isEqualTo("role");
    var nameless =
        new InvitationRequest(address, " ", "family", evening.startsAt(), evening.endsAt());
    assertThat(code(fia.invites(nameless))).isEqualTo("given-name");
    var staffDoors = evening.startsAt().minusSeconds(3_600);
    for (var box :
        List.of(
            new Instant[] {staffDoors.minusSeconds(1), evening.endsAt()},
            new Instant[] {evening.startsAt(), evening.endsAt().plusSeconds(1)},
            new Instant[] {evening.endsAt(), evening.startsAt()},
            new Instant[] {evening.startsAt(), evening.startsAt().plusSeconds(60)},
            new Instant[] {null, evening.endsAt()})) {
      var wish = new InvitationRequest(address, "Lea", "family", box[0], box[1]);
      assertThat(code(fia.invites(wish))).isEqualTo("time-box");
    }
    var widest = new InvitationRequest(address, "Lea", "family", staffDoors, evening.endsAt());
    assertThat(fia.invites(widest).getStatus()).isEqualTo(201);
    assertThat(code(kofi.invites(evening.wish(address, "family")))).isEqualTo("email");
  }

  @Test
  void max_is_asked_gives_an_answer_and_changes_it() {
    var invited = evening.invited();
    assertThat(invited.answers()).extracting(GuestForFacilitator.Said::agrees).containsOnlyNulls();
    var question = max.isAsked();
    assertThat(question.agrees()).isNull();
    assertThat(question.text()).contains("Lea", "interpreter", "take this back at any time");

    assertThat(max.answers(invited.id(), true)).isEqualTo(204);
    assertThat(max.answers(invited.id(), true)).isEqualTo(204);
    assertThat(max.isAsked().agrees()).isTrue();
    assertThat(noor.isAsked().agrees()).isNull();
    assertThat(fia.seesGuests().get(0).answers())
        .contains(
            new GuestForFacilitator.Said(max.id().toString(), "Max A.", true),
            new GuestForFacilitator.Said(noor.id().toString(), "Noor H.", null));

    assertThat(max.answers(invited.id(), false)).isEqualTo(204);
    assertThat(max.isAsked().agrees()).isFalse();
    assertThat(tables.count("guest_answer where user_id = ?1", max.id().value())).isEqualTo(2);
    assertThat(evening.acts()).containsSubsequence("invite", "agree", "disagree");
  }

  @Test
  void an_answer_to_another_wording_does_not_count() {
    var invited = evening.invited();
    var older = new Answer(true, GuestWording.VERSION - 1);
    assertThat(code(max.answers(invited.id(), older))).isEqualTo("outdated");
    assertThat(max.isAsked().agrees()).isNull();
  }

  @Test
  void the_room_learns_who_agreed_and_nothing_about_unrecognized_guests() {
    var invited = evening.invited();
    max.answers(invited.id(), true);
    noor.answers(invited.id(), false);
    assertThat(evening.passes()).isEmpty();
    lea.evenings();
    assertThat(evening.passes())
        .containsExactly(
            new GuestPass(lea.key(), RoomRole.INTERPRETER, evening.endsAt(), Set.of(max.key())));
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
    max.answers(evening.invited().id(), true);
    var row =
        tables.row(
            "select email, given_name, email_print from guest_invitation where session_id = ?1",
            evening.session());
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
    var invited = evening.invited();
    KeyRotation.during(
        rotated -> {
          assertThat(code(kofi.invites(evening.wish(address, "family")))).isEqualTo("email");
          assertThat(lea.evenings()).hasSize(1);
          assertThat(fia.seesGuests()).extracting(GuestForFacilitator::givenName).contains("Lea");
          assertThat(max.answers(invited.id(), true)).isEqualTo(204);
          assertThat(evening.passes())
              .extracting(GuestPass::guest, GuestPass::agreed)
              .containsExactly(tuple(lea.key(), Set.of(max.key())));
        });
    assertThat(lea.evenings()).as("recognized under the new keys, known under both").hasSize(1);
  }

  private Optional<Invited> made() {
    var tonight = sessions.find(evening.id()).orElseThrow();
    return invitations.invite(
        tonight, evening.wish(address, "family"), fia.id(), evening.startsAt().plusSeconds(600));
  }
}
