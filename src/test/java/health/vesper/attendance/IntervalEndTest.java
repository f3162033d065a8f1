package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.platform.EnumWord;
import health.vesper.room.journal.DurableEvent.Departure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalEndTest {
  @ParameterizedTest
  @EnumSource
  void every_way_to_leave_a_room_is_a_way_for_an_interval_to_end(Departure departure) {
    assertThat(IntervalEnd.of(departure).name()).isEqualTo(departure.name());
    assertThat(EnumWord.of(IntervalEnd.of(departure))).matches("[a-z-]{4,20}");
  }
}
