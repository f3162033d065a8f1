package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.RoomTalk;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SessionFlowSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Those a lane writes to, on a table in memory that a test can take away. */
final class TestRecordWriters implements Journal, RoomMemory, JournalListener {
  final List<DurableEvent> written = new ArrayList<>();
  final List<DurableEvent> lost = new ArrayList<>();
  final List<RoomSnapshot> remembered = new ArrayList<>();
  boolean databaseIsAway;
  PersonKey doesNotFit;

  /** What a room remembers of which only this differs. */
  static RoomSnapshot state(String topic) {
    return new RoomSnapshot(
        false,
        false,
        topic,
        RoomTalk.EVENING,
        null,
        List.of(),
        List.of(),
        List.of(),
        SessionFlowSnapshot.NONE,
        SupportSnapshot.NONE);
  }

  @Override
  public void write(RoomId room, DurableEvent event) {
    failWhenAway();
    if (event instanceof DurableEvent.Admitted admitted && admitted.person().equals(doesNotFit)) {
      throw new IllegalStateException("the seat is somebody else's");
    }
    written.add(event);
  }

  @Override
  public Optional<RoomSnapshot> recall(RoomId room) {
    return remembered.stream().reduce((older, newer) -> newer);
  }

  @Override
  public void remember(RoomId room, RoomSnapshot snapshot, Consumer<RuntimeException> report) {
    if (databaseIsAway) {
      report.accept(new IllegalStateException("the database is away"));
    } else {
      remembered.add(snapshot);
      report.accept(null);
    }
  }

  private void failWhenAway() {
    if (databaseIsAway) {
      throw new IllegalStateException("the database is away");
    }
  }

  @Override
  public void delayed(RoomId room, int kept, RuntimeException cause) {}

  @Override
  public void caughtUp(RoomId room) {}

  @Override
  public void lost(RoomId room, DurableEvent event, long lostSoFar) {
    lost.add(event);
    assertThat(lostSoFar).isEqualTo(lost.size());
  }
}
