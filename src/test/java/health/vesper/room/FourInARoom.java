package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SupportCommand;
import java.time.Duration;

/** Fia leads a group, Kim is with her, and Max is the one of two clients whom Fia takes aside. */
abstract class FourInARoom {
  static final Duration TEN = Duration.ofMinutes(10);

  final RoomTalk room = new RoomTalk(8);
  final RoomUser fia = room.joins("Fia", FACILITATOR);
  final RoomUser kim = room.joins("Kim", CO_FACILITATOR);
  final RoomUser max = room.joins("Max", CLIENT);
  final RoomUser ida = room.joins("Ida", CLIENT);

  final void fiaTakesMaxAside() {
    fia.asks(new SupportCommand.StepOut(max.id(), 10));
  }

  final void refused(RoomUser person, ParticipantCommand what) {
    room.everybodyForgets();
    person.asks(what);
    assertThat(person.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.ELSEWHERE);
    room.recorded().nothing();
  }
}
