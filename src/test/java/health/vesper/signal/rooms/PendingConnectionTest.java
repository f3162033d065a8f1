package health.vesper.signal.rooms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.media.IcePolicy;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.PendingConnection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody's socket is open while their room is still being read from the tables. */
class PendingConnectionTest {
  private final WiredRoom house = new WiredRoom(IcePolicy.ALL);
  private final WiredRoom.Somebody fia = house.comes("Fia", RoomRole.FACILITATOR);
  private final PendingConnection threshold = new PendingConnection();

  @Test
  void what_she_says_before_she_is_in_is_heard_in_its_order_and_before_what_she_says_then() {
    says("good");
    says("evening");
    assertThat(heard()).isEmpty();
    threshold.crossedBy(fia.peer);
    says("everybody");
    assertThat(heard()).containsExactly("good", "evening", "everybody");
  }

  @Test
  void who_is_gone_before_they_are_in_does_not_stay_in_the_room() {
    var max = house.admitted(fia, "Max A.");
    threshold.then(gone -> gone.room().lost(gone));
    threshold.crossedBy(max.peer);
    house.passes(1);
    assertThat(fia.types()).contains("went-away");
  }

  @Test
  void who_says_too_much_to_nobody_is_refused_when_there_is_somebody() {
    for (int i = 0; i <= PendingConnection.MOST; i++) {
      says("hello");
    }
    threshold.crossedBy(fia.peer);
    assertThat(fia.line.closed).isEqualTo(CloseCode.VIOLATION);
    assertThat(house.counters.all()).containsEntry("too-many", 1L);
    assertThat(heard()).hasSize(PendingConnection.MOST);
  }

  private void says(String text) {
    var frame = "{\"type\":\"say\",\"text\":\"" + text + "\"}";
    threshold.then(peer -> peer.said(frame.getBytes(UTF_8), house.now));
  }

  private List<String> heard() {
    return fia.frames().stream()
        .filter(frame -> frame.get("type").asText().equals("said"))
        .map(frame -> frame.get("line").get("text").asText())
        .toList();
  }
}
