package health.vesper.room.promises;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.List;

/**
 * A guest is inside only by an invitation for what they came as, and never together with a client
 * who has not agreed to them.
 */
final class GuestPromise implements Promise {
  private List<GuestPass> told = List.of();

  @Override
  public void isKept(ObservedStep step) {
    if (step.crash()) {
      told = List.of();
    }
    if (step.was(RoomCommand.GuestsKnown.class)) {
      told = ((RoomCommand.GuestsKnown) step.command()).passes();
    }
    var present = step.room().present();
    var inside = step.after().people().stream().filter(p -> present.contains(p.key())).toList();
    var clients =
        inside.stream()
            .filter(person -> person.role() == RoomRole.CLIENT)
            .map(RoomSnapshot.Person::key)
            .toList();
    for (var guest : inside) {
      if (guest.role().isGuest()) {
        assertThat(told)
            .as("what lets %s be inside with %s", guest.name(), clients)
            .anyMatch(
                pass ->
                    pass.guest().equals(guest.key())
                        && pass.role() == guest.role()
                        && pass.agreed().containsAll(clients));
      }
    }
  }
}
