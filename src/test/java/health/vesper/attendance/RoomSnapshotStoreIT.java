package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.MemoryShelf.Memory;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.room.protocol.RoomId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What several rooms remember is put away together. */
@ExtendWith(ArquillianExtension.class)
class RoomSnapshotStoreIT {
  @Inject StaffedSession house;
  @Inject MemoryShelf shelf;
  @Inject RoomSnapshotStore rooms;
  @Inject Tables tables;

  private UUID known;
  private UUID over;

  @BeforeEach
  void two_rooms_have_something_to_remember() {
    known = evening();
    over = evening();
    shelf.put(List.of(new Memory(known, "Noor has a hand up"), new Memory(over, "Max, too")));
  }

  @Test
  void one_room_goes_on_one_is_new_and_one_is_forgotten() {
    tables.change("update session set ended_at = starts_at where id = ?1", over);
    var fresh = evening();
    shelf.put(
        List.of(
            new Memory(over, "said too late"),
            new Memory(known, "no hand is up"),
            new Memory(fresh, "Noor has come")));
    assertThat(rooms.recall(new RoomId(known))).hasValue("no hand is up");
    assertThat(rooms.recall(new RoomId(fresh))).hasValue("Noor has come");
    assertThat(tables.count("room_memory where session_id = ?1", over)).isZero();
  }

  @Test
  void of_a_room_that_speaks_twice_the_last_word_counts() {
    shelf.put(List.of(new Memory(known, "before"), new Memory(known, "after")));
    assertThat(rooms.recall(new RoomId(known))).hasValue("after");
  }

  private UUID evening() {
    var now = Instant.now();
    return house.begin(now.minusSeconds(600), now.plusSeconds(9_000)).session().value();
  }
}
