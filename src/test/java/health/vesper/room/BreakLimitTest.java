package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import org.junit.jupiter.api.Test;

/** The program says how long a break may be. */
class BreakLimitTest extends FourInARoom {
  private static final int LONGEST = (int) RoomTalk.LONGEST_BREAK.toMinutes();

  @Test
  void a_break_may_be_as_long_as_the_program_allows() {
    fia.asks(new SessionFlowCommand.StartBreak(LONGEST));
    max.heardA(SessionFlowEvent.BreakBegan.class);
  }

  @Test
  void a_longer_break_is_refused_and_nobody_is_muted() {
    fia.asks(new SessionFlowCommand.StartBreak(LONGEST + 1));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    max.didNotHearA(SessionFlowEvent.BreakBegan.class);
  }
}
