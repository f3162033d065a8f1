package health.vesper.attendance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomSnapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The snapshots of several rooms are stored together. */
@ExtendWith(ArquillianExtension.class)
class RoomSnapshotStoreIT {
  @Inject StaffedSession house;
  @Inject RoomSnapshots snapshots;
  @Inject RoomSnapshotStore store;
  @Inject Tables tables;

  private UUID known;
  private UUID over;

  @BeforeEach
  void two_rooms_have_a_snapshot() {
    known = session();
    over = session();
    snapshots.put(Map.of(known, "Noor has a hand up", over, "Max, too"));
  }

  @Test
  void a_known_room_and_a_new_one_are_stored_and_an_ended_one_is_forgotten() {
    tables.change("update session set ended_at = starts_at where id = ?1", over);
    var fresh = session();
    snapshots.put(Map.of(over, "too late", known, "no hand is up", fresh, "Noor has come"));
    assertThat(snapshots.find(known)).hasValue("no hand is up");
    assertThat(snapshots.find(fresh)).hasValue("Noor has come");
    assertThat(tables.count("room_memory where session_id = ?1", over)).isZero();
  }

  @Test
  void of_a_room_that_changes_twice_the_newest_state_is_stored_and_both_changes_hear_of_it()
      throws Exception {
    var room = new RoomId(known);
    var first = new CompletableFuture<Optional<RuntimeException>>();
    var second = new CompletableFuture<Optional<RuntimeException>>();
    store.remember(room, state("before"), why -> first.complete(Optional.ofNullable(why)));
    store.remember(room, state("after"), why -> second.complete(Optional.ofNullable(why)));
    assertThat(first.get(30, SECONDS)).isEmpty();
    assertThat(second.get(30, SECONDS)).isEmpty();
    assertThat(store.recall(room)).hasValue(state("after"));
  }

  private static RoomSnapshot state(String topic) {
    return RoomSnapshotJson.read("{\"topic\":\"%s\"}".formatted(topic));
  }

  private UUID session() {
    var now = Instant.now();
    return house.begin(now.minusSeconds(600), now.plusSeconds(9_000)).session().value();
  }
}
