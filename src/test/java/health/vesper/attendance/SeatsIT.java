package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.TheApplication;
import health.vesper.identity.UserId;
import health.vesper.schedule.SessionId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SeatsIT {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @Inject Seats seats;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(SeatsIT.class);
  }

  @Test
  void fifty_people_at_once_for_twelve_seats_get_exactly_twelve() throws Exception {
    var session = new SessionId(UUID.randomUUID());
    var bell = new CountDownLatch(1);
    var people = Executors.newFixedThreadPool(50);
    try {
      var asked = new ArrayList<Callable<Optional<Integer>>>();
      for (int i = 0; i < 50; i++) {
        asked.add(
            () -> {
              bell.await();
              return seats.claim(session, new UserId(UUID.randomUUID()), 12, NOW);
            });
      }
      var answers = asked.stream().map(people::submit).toList();
      bell.countDown();
      var given = new ArrayList<Integer>();
      for (var answer : answers) {
        answer.get().ifPresent(given::add);
      }
      assertThat(given)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void one_person_on_two_devices_has_one_seat() {
    var session = new SessionId(UUID.randomUUID());
    var max = new UserId(UUID.randomUUID());
    assertThat(seats.claim(session, max, 12, NOW)).contains(1);
    assertThat(seats.claim(session, new UserId(UUID.randomUUID()), 12, NOW)).contains(2);
    assertThat(seats.claim(session, max, 12, NOW)).contains(1);
  }
}
