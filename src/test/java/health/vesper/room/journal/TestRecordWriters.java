package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.TestRoom;
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

/**
 * The record writers of a journal. They write to a list in memory, and a test can make them fail.
 */
final class TestRecordWriters implements Journal, RoomMemory, JournalListener {
  final List<DurableEvent> written = new ArrayList<>();
  final List<Boolean> firstAttempts = new ArrayList<>();
  final List<DurableEvent> lost = new ArrayList<>();
  final List<RoomSnapshot> remembered = new ArrayList<>();
  boolean databaseIsAway;
  PersonKey doesNotFit;

  /** A room snapshot in which only this text differs. */
  static RoomSnapshot state(String topic) {
    return new RoomSnapshot(
        false,
        false,
        topic,
        TestRoom.START,
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
  public void write(
      RoomId room, List<DurableEvent> events, boolean firstAttempt, Consumer<Written> report) {
    firstAttempts.add(firstAttempt);
    Journal.super.write(room, events, firstAttempt, report);
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
