package health.vesper.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.Role;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who passes the gate, and what Keycloak's account data mean for a sign-in. */
class GateTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");
  private static final UserId MAX = new UserId(UUID.randomUUID());
  private static final UserId NOOR = new UserId(UUID.randomUUID());

  private final Gate gate = new Gate();

  @Test
  void a_person_whose_access_ended_passes_only_with_a_later_sign_in() {
    assertThat(gate.admits(of(MAX, SIX))).isTrue();
    assertThat(gate.close(AccessEnded.of(MAX, SIX.plusMillis(500)))).isTrue();
    assertThat(gate.admits(of(MAX, SIX.minusSeconds(60)))).isFalse();
    assertThat(gate.admits(of(MAX, SIX))).as("in the same second").isFalse();
    assertThat(gate.admits(of(MAX, SIX.plusSeconds(1)))).isTrue();
    assertThat(gate.admits(of(NOOR, SIX))).isTrue();
  }

  @Test
  void a_renewed_token_of_an_old_sign_in_does_not_pass_but_new_roles_do_with_a_new_token() {
    gate.close(AccessEnded.of(MAX, SIX));
    gate.close(AccessEnded.ofRoles(NOOR, SIX));
    assertThat(gate.admits(renewed(MAX, SIX.plusSeconds(300)))).isFalse();
    assertThat(gate.admits(renewed(NOOR, SIX))).isFalse();
    assertThat(gate.admits(renewed(NOOR, SIX.plusSeconds(1)))).isTrue();
  }

  @Test
  void the_end_of_one_sign_in_leaves_the_persons_other_sign_ins() {
    gate.close(AccessEnded.ofSignIn("phone", SIX));
    assertThat(gate.admits(signIn(MAX, "phone", SIX.plusSeconds(9), SIX))).isFalse();
    assertThat(gate.admits(signIn(MAX, "laptop", SIX.minusSeconds(9), SIX))).isTrue();
    assertThat(gate.admits(signIn(MAX, null, SIX, SIX))).isTrue();
  }

  @Test
  void a_sign_out_of_everybody_affects_each_person_until_the_next_sign_in() {
    gate.close(AccessEnded.ofEverybody(SIX));
    assertThat(gate.admits(of(MAX, SIX))).isFalse();
    assertThat(gate.admits(of(NOOR, SIX.minusSeconds(1)))).isFalse();
    assertThat(gate.admits(of(NOOR, SIX.plusSeconds(1)))).isTrue();
  }

  @Test
  void a_suspended_person_does_not_pass_the_gate_until_the_suspension_is_lifted() {
    assertThat(gate.close(AccessEnded.bySuspension(MAX, SIX))).isTrue();
    assertThat(gate.admits(of(MAX, SIX.plusSeconds(3_600)))).isFalse();
    assertThat(gate.isSuspended(MAX)).isTrue();
    gate.lift(MAX);
    assertThat(gate.admits(of(MAX, SIX))).isTrue();
  }

  @Test
  void a_late_event_restores_no_access_and_reports_no_change() {
    assertThat(gate.close(AccessEnded.of(MAX, SIX))).isTrue();
    assertThat(gate.close(AccessEnded.of(MAX, SIX))).isFalse();
    assertThat(gate.close(AccessEnded.of(MAX, SIX.minusSeconds(60)))).isFalse();
    assertThat(gate.admits(of(MAX, SIX))).isFalse();
    assertThat(gate.close(AccessEnded.ofSignIn("phone", SIX))).isTrue();
    assertThat(gate.close(AccessEnded.ofSignIn("phone", SIX))).isFalse();
    assertThat(gate.close(AccessEnded.ofEverybody(SIX))).isTrue();
    assertThat(gate.close(AccessEnded.ofEverybody(SIX))).isFalse();
  }

  @Test
  void an_unchanged_account_ends_no_access() {
    var account = new Account(true, Instant.EPOCH, Set.of("phone"), Set.of(Role.CLIENT));
    assertThat(account.endOf(signIn(MAX, "phone", SIX, SIX), SIX)).isEmpty();
    assertThat(account.endOf(signIn(MAX, null, SIX, SIX), SIX)).isEmpty();
  }

  @Test
  void the_account_in_keycloak_shows_what_the_server_missed() {
    var signIn = signIn(MAX, "phone", SIX, SIX);
    var asked = SIX.plusSeconds(60);
    var all = Set.of(Role.CLIENT);
    var here = Set.of("phone");
    assertThat(Account.GONE.endOf(signIn, asked)).contains(AccessEnded.of(MAX, asked));
    assertThat(new Account(false, Instant.EPOCH, here, all).endOf(signIn, asked))
        .contains(AccessEnded.of(MAX, asked));
    assertThat(new Account(true, SIX, here, all).endOf(signIn, asked))
        .contains(AccessEnded.of(MAX, SIX));
    assertThat(new Account(true, SIX.minusSeconds(1), here, all).endOf(signIn, asked)).isEmpty();
    assertThat(new Account(true, Instant.EPOCH, Set.of("laptop"), all).endOf(signIn, asked))
        .contains(AccessEnded.ofSignIn("phone", asked));
    assertThat(new Account(true, Instant.EPOCH, here, Set.of()).endOf(signIn, asked))
        .contains(AccessEnded.ofRoles(MAX, asked));
  }

  private static SignIn of(UserId person, Instant at) {
    return signIn(person, "any", at, at);
  }

  private static SignIn renewed(UserId person, Instant at) {
    return signIn(person, "any", SIX.minusSeconds(600), at);
  }

  private static SignIn signIn(UserId person, String session, Instant at, Instant issued) {
    return new SignIn(person, session, at, issued, Set.of(Role.CLIENT));
  }
}
