package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.HashSet;
import java.util.Set;

/** What a room promises about who has a seat. */
final class SeatPromises {
  private SeatPromises() {}

  /** Clients never exceed the capacity, two never share a seat, media places are enough. */
  static final class ASeatEach implements Promise {
    @Override
    public void isKept(Happened step) {
      var inside = step.seenAfter();
      var clients = inside.stream().filter(p -> p.role() == RoomRole.CLIENT).toList();
      assertThat(clients).hasSizeLessThanOrEqualTo(RandomEvening.CAPACITY);
      assertThat(step.room().standing(RandomEvening.key(0)).seatsTaken())
          .isLessThanOrEqualTo(RandomEvening.CAPACITY);
      assertThat(inside).extracting(ParticipantView::seat).doesNotHaveDuplicates();
      assertThat(inside).extracting(ParticipantView::id).doesNotHaveDuplicates();
      var media = step.after().people().stream().filter(RoomSnapshot.Person::media).toList();
      assertThat(media).hasSizeLessThanOrEqualTo(4);
      assertThat(media.stream().filter(p -> !p.role().moderates()))
          .as("one place is kept for a facilitator")
          .hasSizeLessThanOrEqualTo(3);
      if (!step.was(RoomCommand.AdmissionWritten.class)) {
        assertThat(step.told(RoomEvent.Joined.class))
            .as("heard of before it was written")
            .isEmpty();
      }
    }
  }

  /** Neither inside nor at the door, by whatever device, also after a crash. */
  static final class RemovedStayOut implements Promise {
    private final Set<PersonKey> removed = new HashSet<>();

    @Override
    public void isKept(Happened step) {
      step.recorded(DurableEvent.Removed.class).forEach(one -> removed.add(one.person()));
      assertThat(step.room().present()).noneMatch(removed::contains);
      assertThat(step.after().people())
          .filteredOn(person -> person.phase() != Phase.GONE)
          .extracting(RoomSnapshot.Person::key)
          .noneMatch(removed::contains);
      assertThat(step.after().removed()).containsExactlyInAnyOrderElementsOf(removed);
    }
  }

  /** As text too; and what changed is said to have changed, or nobody would write it down. */
  static final class Remembered implements Promise {
    @Override
    public void isKept(Happened step) {
      var after = step.after();
      assertThat(RoomSnapshotJson.read(RoomSnapshotJson.write(after))).isEqualTo(after);
      if (!step.crash() && !after.equals(step.before())) {
        assertThat(step.outcome().changed()).as("what changed is written down").isTrue();
      }
    }
  }
}
