package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people do, and whatever fails: no guest meets a client who has not agreed to them. */
class GuestsPropertyTest {
  enum Deed {
    CONNECT,
    TAKE_OVER,
    DROP,
    LEAVE,
    ADMIT,
    ADMIT_ALL,
    AGREE,
    REFUSE,
    WITHDRAW,
    INVITE,
    HESITATE,
    WRITTEN,
    NOT_WRITTEN,
    SOON,
    MUCH_LATER,
    CRASH
  }

  record Step(Deed deed, int client, int guest, boolean aboutGuest) {}

  @Property(tries = 2000)
  void a_guest_and_a_client_who_has_not_agreed_are_never_inside_together(
      @ForAll("steps") List<Step> steps) {
    var evening = new Evening();
    for (var step : steps) {
      evening.plays(step);
      evening.keepsThemApart();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Deed.class),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(true, false))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  /** Three clients, an interpreter, a captioner, and who said no to whom, by a plain bookkeeper. */
  private static final class Evening {
    private final RoomTalk room = new RoomTalk(3);
    private final RoomUser fia = room.joins("Fia", RoomRole.FACILITATOR);
    private final List<RoomUser> clients = List.of(knocks("Max"), knocks("Noor"), knocks("Ida"));
    private final List<RoomUser> guests =
        List.of(room.knocks("Lea", RoomRole.INTERPRETER), room.knocks("Cap", RoomRole.CAPTIONER));
    private final Set<String> refused = new HashSet<>();

    private RoomUser knocks(String name) {
      return room.knocks(name, RoomRole.CLIENT);
    }

    void plays(Step step) {
      var client = clients.get(step.client());
      var guest = guests.get(step.guest());
      var who = step.aboutGuest() ? guest : client;
      switch (step.deed()) {
        case CONNECT -> who.connects();
        case TAKE_OVER -> who.takesOver();
        case DROP -> drop(who);
        case LEAVE -> ifHere(who, () -> who.asks(new ParticipantCommand.Leave()));
        case ADMIT -> admit(who);
        case ADMIT_ALL -> fia.asks(new ModerationCommand.AdmitAll());
        case AGREE -> {
          refused.remove(pair(client, guest));
          room.guests().agrees(client, guest);
        }
        case REFUSE -> {
          refused.add(pair(client, guest));
          room.guests().refuses(client, guest);
        }
        case WITHDRAW -> room.guests().withdraws(guest);
        case INVITE -> room.guests().invitesAgain(guest);
        case HESITATE -> room.recordsHesitate();
        case WRITTEN -> room.recordsAnswer();
        case NOT_WRITTEN -> room.recordsFail();
        case SOON -> room.passes(Duration.ofSeconds(20));
        case MUCH_LATER -> room.passes(Duration.ofMinutes(3));
        case CRASH -> crash();
        default -> throw new IllegalArgumentException(step.deed().name());
      }
    }

    private void admit(RoomUser who) {
      room.room().waiting().stream()
          .filter(waiter -> waiter.person().equals(who.key()))
          .forEach(w -> fia.asks(new ModerationCommand.Admit(w.participant())));
    }

    private void drop(RoomUser who) {
      ifHere(who, who::drops);
    }

    private static void ifHere(RoomUser who, Runnable does) {
      if (who.device() != null) {
        does.run();
      }
    }

    private void crash() {
      room.crashes(Duration.ofSeconds(5));
      fia.connects();
    }

    void keepsThemApart() {
      var inside =
          room.room().snapshot().people().stream()
              .filter(p -> p.phase() == Phase.INSIDE)
              .map(RoomSnapshot.Person::key)
              .toList();
      for (var guest : guests) {
        for (var client : clients) {
          var together = inside.contains(guest.key()) && inside.contains(client.key());
          assertThat(together && refused.contains(pair(client, guest)))
              .as("%s and %s, who said no", guest.name(), client.name())
              .isFalse();
        }
      }
    }

    private static String pair(RoomUser client, RoomUser guest) {
      return client.name() + " " + guest.name();
    }
  }
}
