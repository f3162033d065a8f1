package health.vesper.guest;

import static health.vesper.guest.GuestSetup.code;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.SessionRole;
import health.vesper.admission.TicketResource;
import health.vesper.admission.Tickets;
import health.vesper.admission.TonightResource;
import health.vesper.consent.AgreementPublished;
import health.vesper.guest.GuestSetup.Somebody;
import health.vesper.harness.Tables;
import health.vesper.identity.Role;
import health.vesper.platform.Problem;
import health.vesper.room.protocol.RoomRole;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the invitation to the ticket. No guest enters without an invitation, unknown to the clients,
 * or after the invited time.
 */
@ExtendWith(ArquillianExtension.class)
class GuestsIT {
  @Inject GuestSetup setup;
  @Inject AgreementPublished published;
  @Inject Tickets issued;
  @Inject Tables tables;

  private String address;
  private Somebody fia;
  private Somebody kofi;
  private Somebody max;
  private Somebody lea;

  @BeforeEach
  void the_session_is_running() {
    setup.begins();
    address = setup.address();
    fia = setup.fia();
    kofi = setup.kofi();
    max = setup.max();
    lea = setup.lea();
  }

  @Test
  void lea_is_invited_recognized_by_her_address_and_comes_in_until_her_time_is_over() {
    assertThat(lea.sessions()).isEmpty();
    assertThat(lea.asksForTicket().getEntity()).isEqualTo(Problem.notFound());

    setup.invited();
    var line = lea.sessions().get(0);
    assertThat(line.role()).isEqualTo(SessionRole.INTERPRETER);
    assertThat(line.groupName()).isEqualTo("Lea");
    assertThat(line.until()).isEqualTo(setup.endsAt());
    assertThat(line.doorsOpenAt()).isEqualTo(setup.startsAt());
    assertThat(line.guests()).isEmpty();

    var way = (TicketResource.TicketResponse) lea.asksForTicket().getEntity();
    assertThat(issued.redeem(way.ticket(), lea.id()))
        .hasValueSatisfying(
            entry -> {
              assertThat(entry.role()).isEqualTo(RoomRole.INTERPRETER);
              assertThat(entry.displayName()).isEqualTo("Lea");
              assertThat(entry.until()).isEqualTo(setup.endsAt());
            });
    assertThat(setup.acts()).containsSubsequence("invite", "recognize");
  }

  @Test
  void an_unverified_address_lets_nobody_in() {
    setup.invited();
    var unchecked = lea.signedInWith(null, Role.GUEST);
    var noGuest = lea.signedInWith(address, Role.CLIENT, Role.CAPTIONER);
    var other = lea.signedInWith("x" + address, Role.GUEST);
    for (var almost : List.of(unchecked, noGuest, other)) {
      assertThat(almost.sessions()).isEmpty();
      assertThat(almost.asksForTicket().getStatus()).isEqualTo(404);
    }
    assertThat(lea.sessions()).hasSize(1);
    var impostor = setup.stranger().signedInWith(address, Role.GUEST);
    assertThat(impostor.sessions()).as("the invitation is Lea's by now").isEmpty();
    var roleTaken = lea.signedInWith(address, Role.CLIENT);
    assertThat(roleTaken.asksForTicket().getStatus()).isEqualTo(404);
  }

  @Test
  void upper_and_lower_case_are_the_same_address() {
    fia.invites(setup.request(address.toUpperCase(Locale.ROOT), "interpreter"));
    assertThat(lea.sessions()).hasSize(1);
  }

  @Test
  void a_member_of_the_group_cannot_be_its_guest() {
    setup.invited();
    assertThat(max.signedInWith(address, Role.values()).sessions())
        .extracting(TonightResource.TonightSession::role)
        .containsExactly(SessionRole.CLIENT);
    var hanne = setup.hanne().signedInWith(address, Role.GUEST);
    assertThat(hanne.sessions()).isEmpty();
    assertThat(hanne.asksForTicket().getStatus()).isEqualTo(404);

    tables.change(
        "update person set email = ?1 where user_id = ?2",
        "Noor." + address,
        setup.noor().id().value());
    assertThat(code(fia.invites(setup.request("noor." + address, "family")))).isEqualTo("email");
  }

  @Test
  void a_withdrawn_invitation_no_longer_counts() {
    var invited = setup.invited();
    lea.sessions();
    assertThat(kofi.withdraws(invited.id())).isEqualTo(204);
    assertThat(kofi.withdraws(invited.id())).isEqualTo(404);
    assertThat(setup.passes()).isEmpty();
    assertThat(fia.seesGuests()).isEmpty();
    assertThat(max.sessions().get(0).guests()).isEmpty();
    assertThat(max.answers(invited.id(), true)).isEqualTo(404);
    assertThat(lea.sessions()).isEmpty();
    assertThat(lea.asksForTicket().getEntity()).isEqualTo(Problem.notFound());
    assertThat(setup.acts()).containsSubsequence("invite", "recognize", "withdraw");

    setup.invited();
    assertThat(lea.asksForTicket().getStatus()).isEqualTo(201);
    assertThat(max.isAsked().agrees()).as("another invitation, another answer").isNull();
  }

  @Test
  void lea_waits_before_her_time_and_has_no_access_after_it() {
    var later =
        new InvitationRequest(
            address, "Lea", "interpreter", setup.endsAt().minusSeconds(600), setup.endsAt());
    fia.invites(later);
    assertThat(lea.sessions()).hasSize(1);
    assertThat(code(lea.asksForTicket())).isEqualTo("too-early");

    tables.change(
        "update guest_invitation set begins_at = ?1, ends_at = ?2 where session_id = ?3",
        setup.startsAt(),
        setup.startsAt().plusSeconds(60),
        setup.session());
    assertThat(lea.sessions()).isEmpty();
    assertThat(lea.asksForTicket().getStatus()).isEqualTo(404);
    assertThat(fia.invites(setup.request(address, "interpreter")).getStatus()).isEqualTo(201);
  }

  @Test
  void a_captioner_enters_with_the_role_captioner() {
    fia.invites(setup.request(address, "captioner"));
    assertThat(lea.sessions()).isEmpty();
    assertThat(lea.signedInWith(address, Role.CAPTIONER).sessions()).hasSize(1);
  }

  @Test
  void a_guest_accepts_the_ground_rules_too() {
    published.on(setup.id());
    setup.invited();
    assertThat(code(lea.asksForTicket())).isEqualTo("agreement-missing");
    assertThat(lea.keepsTheGroundRules().getStatus()).isEqualTo(204);
    assertThat(lea.asksForTicket().getStatus()).isEqualTo(201);
  }
}
