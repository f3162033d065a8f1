package health.vesper.room;

import static health.vesper.room.RoomRole.CLIENT;
import static health.vesper.room.RoomRole.CO_FACILITATOR;
import static health.vesper.room.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;

/** Fia leads a group, Kim is with her, and Max is the one of two clients whom Fia takes aside. */
abstract class GroupOfFour {
  static final Duration TEN = Duration.ofMinutes(10);

  final RoomTalk room = new RoomTalk(8);
  final Person fia = room.joins("Fia", FACILITATOR);
  final Person kim = room.joins("Kim", CO_FACILITATOR);
  final Person max = room.joins("Max", CLIENT);
  final Person ida = room.joins("Ida", CLIENT);

  final void fiaTakesMaxAside() {
    fia.asks(by -> new Helping.StepOut(by, max.id(), 10));
  }

  final void refused(Person person, Function<ConnectionId, RoomCommand> what) {
    room.everybodyForgets();
    person.asks(what);
    assertThat(person.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.ELSEWHERE);
    room.recorded().nothing();
  }
}
