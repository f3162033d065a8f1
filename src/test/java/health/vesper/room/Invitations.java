package health.vesper.room;

import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The guests that the server reports to a room in a test. Every guest is invited to the end of the
 * session and every client agrees, unless the test says otherwise.
 */
final class Invitations {
  private final TestRoom room;
  private final Map<PersonKey, Set<PersonKey>> without = new HashMap<>();
  private final Set<PersonKey> withdrawn = new HashSet<>();
  private boolean silent;

  Invitations(TestRoom room) {
    this.room = room;
  }

  /** This client refused the guest, withdrew the agreement, or has not answered. */
  void refuses(RoomUser client, RoomUser guest) {
    without.computeIfAbsent(guest.key(), key -> new HashSet<>()).add(client.key());
    update();
  }

  void agrees(RoomUser client, RoomUser guest) {
    without.getOrDefault(guest.key(), new HashSet<>()).remove(client.key());
    update();
  }

  void withdraws(RoomUser guest) {
    withdrawn.add(guest.key());
    update();
  }

  void invitesAgain(RoomUser guest) {
    withdrawn.remove(guest.key());
    update();
  }

  /** From now on the room gets no news of invitations. */
  void stopUpdates() {
    silent = true;
  }

  void update() {
    var invited = room.people().stream().filter(p -> p.role().isGuest()).toList();
    if (silent || invited.isEmpty()) {
      return;
    }
    var passes =
        invited.stream()
            .filter(guest -> !withdrawn.contains(guest.key()))
            .map(this::passOf)
            .toList();
    room.post(new RoomCommand.GuestsKnown(passes));
  }

  private GuestPass passOf(RoomUser guest) {
    var agreed =
        room.people().stream()
            .map(RoomUser::key)
            .filter(key -> !without.getOrDefault(guest.key(), Set.of()).contains(key))
            .collect(Collectors.toSet());
    var end = TestRoom.START.plus(Duration.ofHours(3));
    var until = guest.invitedUntil() == null ? end : guest.invitedUntil();
    return new GuestPass(guest.key(), guest.role(), until, agreed);
  }
}
