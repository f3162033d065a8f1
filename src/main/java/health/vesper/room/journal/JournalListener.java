package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;

/** Hears, for the log, how a durable lane fares. */
public interface JournalListener {
  /** Something could not be written; it is kept and tried again. */
  void delayed(RoomId room, int kept, RuntimeException cause);

  /** Everything kept is written. */
  void caughtUp(RoomId room);

  /** Too much was kept: this one is lost. */
  void lost(RoomId room, DurableEvent event, long lostSoFar);
}
