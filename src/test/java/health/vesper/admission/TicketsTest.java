package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.access.AccessEnded;
import health.vesper.identity.Role;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final UserId MAX = new UserId(UUID.randomUUID());
  private static final UserId NOOR = new UserId(UUID.randomUUID());

  private final HandClock clock = new HandClock(SIX);
  private final Tickets tickets = new Tickets(clock);

  @Test
  void max_enters_once_with_his_ticket() {
    var ticket = tickets.issue(entryOf(MAX));
    assertThat(tickets.redeem(ticket.ticket(), MAX)).contains(entryOf(MAX));
    assertThat(tickets.redeem(ticket.ticket(), MAX)).isEmpty();
  }

  @Test
  void a_ticket_is_valid_for_thirty_seconds() {
    var ticket = tickets.issue(entryOf(MAX));
    assertThat(ticket.expiresAt()).isEqualTo(SIX.plusSeconds(30));
    clock.passes(Duration.ofSeconds(30));
    assertThat(tickets.redeem(ticket.ticket(), MAX)).isEmpty();
  }

  @Test
  void a_ticket_is_still_valid_in_its_last_moment() {
    var ticket = tickets.issue(entryOf(MAX));
    clock.passes(Duration.ofMillis(29_999));
    assertThat(tickets.redeem(ticket.ticket(), MAX)).isPresent();
  }

  @Test
  void a_ticket_used_by_another_person_is_refused_and_consumed() {
    var ticket = tickets.issue(entryOf(MAX));
    assertThat(tickets.redeem(ticket.ticket(), NOOR)).isEmpty();
    assertThat(tickets.redeem(ticket.ticket(), MAX)).isEmpty();
  }

  @Test
  void an_invented_ticket_opens_nothing() {
    assertThat(tickets.redeem("", MAX)).isEmpty();
    assertThat(tickets.redeem("x".repeat(43), MAX)).isEmpty();
  }

  @Test
  void no_two_tickets_are_alike_and_each_is_256_bits_that_fit_an_address() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(tickets.issue(entryOf(MAX)).ticket())).isTrue();
    }
    assertThat(seen).allMatch(t -> t.matches("[A-Za-z0-9_-]{43}"));
  }

  @Test
  void only_the_newest_of_many_unused_tickets_of_a_person_are_valid() {
    var noors = tickets.issue(entryOf(NOOR));
    var first = tickets.issue(entryOf(MAX));
    var others = IntStream.range(0, 3).mapToObj(i -> tickets.issue(entryOf(MAX))).toList();
    assertThat(tickets.redeem(first.ticket(), MAX)).isEmpty();
    assertThat(others).allMatch(other -> tickets.redeem(other.ticket(), MAX).isPresent());
    assertThat(tickets.redeem(noors.ticket(), NOOR)).isPresent();
  }

  @Test
  void using_a_ticket_voids_the_older_ticket_of_an_abandoned_attempt() {
    var givenUp = tickets.issue(entryOf(MAX));
    var used = tickets.issue(entryOf(MAX));
    var newer = tickets.issue(entryOf(MAX));
    assertThat(tickets.redeem(used.ticket(), MAX)).isPresent();
    assertThat(tickets.redeem(givenUp.ticket(), MAX)).isEmpty();
    assertThat(tickets.redeem(newer.ticket(), MAX)).isPresent();
  }

  @Test
  void a_ticket_for_another_room_stays_valid() {
    var elsewhere = tickets.issue(entryOf(MAX, new RoomId(new UUID(0, 2))));
    var used = tickets.issue(entryOf(MAX));
    assertThat(tickets.redeem(used.ticket(), MAX)).isPresent();
    assertThat(tickets.redeem(elsewhere.ticket(), MAX)).isPresent();
  }

  @Test
  void using_another_persons_ticket_voids_no_other_ticket() {
    var older = tickets.issue(entryOf(MAX));
    var stolen = tickets.issue(entryOf(MAX));
    assertThat(tickets.redeem(stolen.ticket(), NOOR)).isEmpty();
    assertThat(tickets.redeem(older.ticket(), MAX)).isPresent();
  }

  @Test
  void a_used_ticket_makes_room_for_another() {
    for (int i = 0; i < 10; i++) {
      var ticket = tickets.issue(entryOf(MAX));
      assertThat(tickets.redeem(ticket.ticket(), MAX)).isPresent();
    }
  }

  @Test
  void unused_tickets_of_a_person_whose_access_ended_are_refused() {
    var maxs = tickets.issue(entryOf(MAX));
    var noors = tickets.issue(entryOf(NOOR));
    tickets.ended(new AccessEnded(AccessEnded.What.PERSON, MAX, null, SIX));
    assertThat(tickets.redeem(maxs.ticket(), MAX)).isEmpty();
    assertThat(tickets.redeem(noors.ticket(), NOOR)).isPresent();
    var another = tickets.issue(entryOf(NOOR));
    tickets.ended(new AccessEnded(AccessEnded.What.EVERYBODY, null, null, SIX));
    assertThat(tickets.redeem(another.ticket(), NOOR)).isEmpty();
    assertThat(tickets.redeem(tickets.issue(entryOf(NOOR)).ticket(), NOOR)).isPresent();
  }

  @Test
  void a_person_who_signed_in_again_keeps_the_ticket_when_an_older_end_arrives_late() {
    var anew = tickets.issue(entryOf(MAX), Optional.of(signIn(SIX)));
    var stale = tickets.issue(entryOf(MAX), Optional.of(signIn(SIX.minusSeconds(3600))));
    tickets.ended(new AccessEnded(AccessEnded.What.PERSON, MAX, null, SIX.minusSeconds(1800)));
    tickets.ended(new AccessEnded(AccessEnded.What.EVERYBODY, null, null, SIX.minusSeconds(900)));
    assertThat(tickets.redeem(stale.ticket(), MAX)).isEmpty();
    assertThat(tickets.redeem(anew.ticket(), MAX)).isPresent();
  }

  @Test
  void tickets_of_an_ended_sign_in_are_refused() {
    var ticket = tickets.issue(entryOf(MAX), Optional.of(signIn(SIX)));
    tickets.ended(new AccessEnded(AccessEnded.What.SIGN_IN, null, "sign-in", SIX));
    assertThat(tickets.redeem(ticket.ticket(), MAX)).isEmpty();
  }

  private static SignIn signIn(Instant at) {
    return new SignIn(MAX, "sign-in", at, at, Set.of(Role.CLIENT));
  }

  private static TicketClaims entryOf(UserId person) {
    return entryOf(person, new RoomId(new UUID(0, 1)));
  }

  private static TicketClaims entryOf(UserId person, RoomId room) {
    return new TicketClaims(
        room,
        person,
        RoomRole.CLIENT,
        "Max A.",
        false,
        false,
        null,
        new TicketClaims.Plan(
            12,
            Duration.ofSeconds(60),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            SIX,
            SIX.plusSeconds(10_800)));
  }

  /** A clock that the test moves. */
  private static final class HandClock extends Clock {
    private Instant now;

    HandClock(Instant now) {
      this.now = now;
    }

    void passes(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
