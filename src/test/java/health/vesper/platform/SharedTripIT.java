package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes as a whole is a transaction: here two seats of an evening that has three. */
@ExtendWith(ArquillianExtension.class)
class SharedTripIT {
  private static final int SEATS = 3;

  @Inject StaffedSession house;
  @Inject SharedTrip trip;
  @Inject Tables tables;
  @Resource UserTransaction transaction;

  private final List<Boolean> told = new ArrayList<>();
  private UUID session;

  @BeforeEach
  void an_evening_begins() {
    var now = Instant.now();
    session = house.begin(now, now.plusSeconds(10_800)).session().value();
  }

  @Test
  void two_who_take_different_seats_both_have_one() {
    boolean sent =
        trip.whole(
            () -> {
              takes(1);
              takes(2);
              assertThat(taken()).as("before it is sent").isZero();
              return true;
            });
    assertThat(sent).isTrue();
    assertThat(taken()).isEqualTo(2);
    assertThat(told).containsExactly(true, true);
  }

  @Test
  void of_two_who_take_the_same_seat_neither_has_it() {
    assertThatThrownBy(
            () ->
                trip.whole(
                    () -> {
                      takes(1);
                      takes(2);
                      takes(2);
                      return true;
                    }))
        .isInstanceOf(PersistenceException.class);
    assertThat(taken()).isZero();
    assertThat(told).containsExactly(false, false, false);
    takes(3);
    assertThat(taken()).as("who comes after them").isEqualTo(1);
  }

  @Test
  void what_would_be_a_part_of_something_larger_is_refused() throws Exception {
    transaction.begin();
    try {
      assertThatThrownBy(() -> trip.whole(() -> true)).isInstanceOf(IllegalStateException.class);
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void who_has_to_see_what_the_tables_say_takes_no_seat_meanwhile() {
    assertThatThrownBy(
            () ->
                trip.whole(
                    () -> {
                      takes(1);
                      trip.send();
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(taken()).isZero();
    takes(1);
    assertThat(taken()).as("on a trip of its own").isEqualTo(1);
  }

  @Test
  void who_cannot_do_without_asking_has_nothing_sent() {
    boolean sent =
        trip.whole(
            () -> {
              takes(1);
              return false;
            });
    assertThat(sent).isFalse();
    assertThat(taken()).isZero();
    assertThat(told).as("whether what was never sent is kept").isEmpty();
  }

  private void takes(int seat) {
    if (trip.isGathered()) {
      trip.whenOver(told::add);
    }
    trip.add(
        statements ->
            statements.then(
                "insert into seat (session_id, seat_no, user_id, of_seats) values (?, ?, ?, ?)",
                session,
                seat,
                UUID.randomUUID(),
                SEATS));
  }

  private long taken() {
    return tables.count("seat where session_id = ?1", session);
  }
}
