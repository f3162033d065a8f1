package health.vesper.room.promises;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.List;

/**
 * A guest is inside only with an invitation for their role, and never together with a client who
 * has not agreed.
 */
final class GuestPromise implements Promise {
  private List<GuestPass> invited = List.of();

  @Override
  public void isKept(ObservedStep step) {
    if (step.crash()) {
      invited = List.of();
    }
    if (step.was(RoomCommand.GuestsKnown.class)) {
      invited = ((RoomCommand.GuestsKnown) step.command()).passes();
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
        assertThat(invited)
            .as("an invitation for %s to be inside with %s", guest.name(), clients)
            .anyMatch(
                pass ->
                    pass.guest().equals(guest.key())
                        && pass.role() == guest.role()
                        && pass.agreed().containsAll(clients));
      }
    }
  }
}
