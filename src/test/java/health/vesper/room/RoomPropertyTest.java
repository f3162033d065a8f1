package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever ten people do in whatever order: the promises of the room hold after every step. */
class RoomPropertyTest {
  @Property(tries = 400)
  void the_promises_hold_after_every_step(@ForAll("evenings") List<RandomEvening.Step> steps) {
    var evening = new RandomEvening();
    for (var step : steps) {
      evening.plays(step);
      evening.keepsItsPromises();
    }
    assertThat(evening.capacityTaken()).isLessThanOrEqualTo(RandomEvening.CAPACITY);
  }

  @Provide
  Arbitrary<List<RandomEvening.Step>> evenings() {
    return Combinators.combine(
            Arbitraries.of(RandomEvening.Deed.values()),
            Arbitraries.integers().between(0, RandomEvening.PEOPLE - 1),
            Arbitraries.integers().between(0, RandomEvening.PEOPLE - 1))
        .as(RandomEvening.Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(120);
  }
}
