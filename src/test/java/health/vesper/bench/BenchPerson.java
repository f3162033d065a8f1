package health.vesper.bench;

import java.util.UUID;

/**
 * An invented person of the benchmark. Number 0 of a room is its facilitator, and the others are
 * its clients.
 */
record BenchPerson(int room, int number) {
  UUID id() {
    return new UUID(0x5000L, 0x8000_0000_0000_0000L | room * 64L + number);
  }

  String name() {
    return number == 0 ? "Fia" + room : "Max" + room + "x" + number;
  }

  String role() {
    return number == 0 ? "facilitator" : "client";
  }

  /** The session of this room. */
  UUID session() {
    return new UUID(0x6001L, 0x8000_0000_0000_0000L | room);
  }

  UUID group() {
    return new UUID(0x6000L, 0x8000_0000_0000_0000L | room);
  }
}
