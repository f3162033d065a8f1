package health.vesper.room;

import health.vesper.room.protocol.RoomRole;
import java.util.TreeSet;

/**
 * The chairs of one room. Only clients are counted against the capacity; staff and guests sit in
 * rows of their own, so that a full room never keeps a facilitator out, and no guest a client.
 */
final class Seats {
  /** Where the row for staff begins. */
  private static final int STAFF = 1001;

  /** Where the row for guests begins. */
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
    var seat = rowFor(role);
    while (taken.contains(seat)) {
      seat++;
    }
    taken.add(seat);
    return seat;
  }

  /** Where the row begins in which this role sits. */
  private static int rowFor(RoomRole role) {
    return role.moderates() ? STAFF : role.isGuest() ? GUESTS : 1;
  }

  /** Whether this seat is in the row in which this role sits. */
  static boolean isFor(RoomRole role, int seat) {
    var row = rowFor(role);
    return seat >= row && seat < row + STAFF - 1;
  }

  /** Takes a seat that somebody had before a crash, whatever the capacity is now. */
  void keep(int seat) {
    taken.add(seat);
  }

  void free(int seat) {
    taken.remove(seat);
  }

  /** Client seats taken, held and reserved ones included. */
  int clients() {
    return taken.headSet(STAFF).size();
  }
}
