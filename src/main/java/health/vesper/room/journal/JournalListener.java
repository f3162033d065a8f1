package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;

/** Is told, for the log, when a journal falls behind. */
public interface JournalListener {
  /** Events could not be written. They are kept and tried again. */
  void delayed(RoomId room, int kept, RuntimeException cause);

  /** All kept events are written. */
  void caughtUp(RoomId room);

  /** Too many events were kept: this one is lost. */
  void lost(RoomId room, DurableEvent event, long lostSoFar);
}
