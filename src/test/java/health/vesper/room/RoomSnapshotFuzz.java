package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.harness.FuzzExecutions;
import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.snapshot.RoomSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any text can be stored for a room. It is read as far as it is valid, it stays the same when it is
 * written and read again, and it gives a working room.
 */
class RoomSnapshotFuzz {
  private static final FuzzExecutions TRIES = new FuzzExecutions("RoomSnapshotJson.read", 100);
  private static final PersonKey FIA = new PersonKey("key of Fia");
  private static final PersonKey NEW = new PersonKey("somebody new");

  @AfterAll
  static void count_the_attempts() {
    TRIES.tell();
  }

  static Stream<byte[]> memories() {
    return Stream.of(aSession(), aSessionWithEverything(), "", "{\"people\":[{\"id\":1}]}")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("memories")
  @FuzzTest(maxDuration = "10s")
  void a_room_comes_of_whatever_is_remembered(byte[] bytes) {
    TRIES.another();
    var state = RoomSnapshotJson.read(new String(bytes, StandardCharsets.UTF_8));
    assertThat(RoomSnapshotJson.read(RoomSnapshotJson.write(state))).isEqualTo(state);

    var talk = new TestRoom(8);
    var now = talk.now();
    var room = Room.restored(talk.room().id(), talk.plan(), state, now);
    assertThat(room.snapshot().removed()).containsExactlyInAnyOrderElementsOf(removed(state));
    assertThat(RoomSnapshotJson.read(RoomSnapshotJson.write(room.snapshot())))
        .isEqualTo(room.snapshot());
    for (var command : List.of(comes(FIA, RoomRole.FACILITATOR), comes(NEW, RoomRole.CLIENT))) {
      room.handle(command, now);
      room.handle(new RoomCommand.AdmissionWritten(command.person()), now);
    }
    room.handle(new RoomCommand.Tick(), now.plus(TestRoom.UNATTENDED_LIMIT));
    assertThat(room.participants()).extracting(ParticipantView::id).doesNotHaveDuplicates();
    assertThat(room.participants()).extracting(ParticipantView::seat).doesNotHaveDuplicates();
    assertThat(room.participants()).extracting(ParticipantView::name).doesNotContainNull();
  }

  private static List<PersonKey> removed(RoomSnapshot state) {
    return state.removed().stream().distinct().toList();
  }

  private static RoomCommand.Connect comes(PersonKey who, RoomRole as) {
    var device =
        new ConnectionId(UUID.nameUUIDFromBytes(who.value().getBytes(StandardCharsets.UTF_8)));
    return new RoomCommand.Connect(device, who, as, "Somebody", true, false, null);
  }

  private static String aSession() {
    var room = new TestRoom(8);
    room.joins("Fia", RoomRole.FACILITATOR);
    room.joins("Max", RoomRole.CLIENT).asks(new ParticipantCommand.RaiseHand(true));
    room.connects("Ida", RoomRole.CLIENT);
    return RoomSnapshotJson.write(room.room().snapshot());
  }

  private static String aSessionWithEverything() {
    var room = new TestRoom(8);
    var fia = room.joins("Fia", RoomRole.FACILITATOR);
    room.joins("Kofi", RoomRole.CO_FACILITATOR);
    var max = room.joins("Max", RoomRole.CLIENT);
    var ida = room.joins("Ida\t=\\", RoomRole.CLIENT);
    var tom = room.joins("Tom", RoomRole.CLIENT);
    ida.asks(new ParticipantCommand.RaiseHand(true)).asks(new ParticipantCommand.NeedMoment(true));
    fia.asks(new ModerationCommand.Remove(tom.id(), "a reason", RemovalTerm.DAY))
        .asks(new ModerationCommand.Blank(ida.id(), true, "a moment"))
        .asks(new ModerationCommand.Lock(true))
        .asks(new SessionFlowCommand.SetTopic("Cravings", 20))
        .asks(new SessionFlowCommand.SetAgenda(List.of(new AgendaItem("Check-in", 10))))
        .asks(new SessionFlowCommand.OrderHands(true))
        .asks(new SessionFlowCommand.PauseChat(true))
        .asks(new SessionFlowCommand.Spotlight(ida.id()))
        .asks(new SessionFlowCommand.StartBreak(10))
        .asks(new SupportCommand.OpenCrisis(max.id()));
    return RoomSnapshotJson.write(room.room().snapshot());
  }
}
