package health.vesper.room;

import health.vesper.room.protocol.RoomRole;
import java.util.TreeSet;

/**
 * The seats of one room. Only clients count against the capacity. Staff and guests have numbers of
 * their own, so that a full room keeps out no facilitator, and no guest keeps out a client.
 */
final class Seats {
  /** The first number for staff. */
  private static final int STAFF = 1001;

  /** The first number for guests. */
  private static final int GUESTS = 2001;

  private final int capacity;
  private final TreeSet<Integer> taken = new TreeSet<>();

  Seats(int capacity) {
    this.capacity = capacity;
  }

  /** Reserves the first free seat; 0 when there is none for a client. */
  int reserve(RoomRole role) {
    if (role == RoomRole.CLIENT && clients() >= capacity) {
      return 0;
    }
    var seat = firstFor(role);
    while (taken.contains(seat)) {
      seat++;
    }
    taken.add(seat);
    return seat;
  }

  /** The first number for this role. */
  private static int firstFor(RoomRole role) {
    return role.moderates() ? STAFF : role.isGuest() ? GUESTS : 1;
  }

  /** Whether this is a seat for this role. */
  static boolean isFor(RoomRole role, int seat) {
    var first = firstFor(role);
    return seat >= first && seat < first + STAFF - 1;
  }

  /** Takes a seat that somebody had before a restart, whatever the capacity is now. */
  void keep(int seat) {
    taken.add(seat);
  }

  void free(int seat) {
    taken.remove(seat);
  }

  /** Client seats that are taken or reserved. */
  int clients() {
    return taken.headSet(STAFF).size();
  }
}
