package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What several who write at the same time have for the database goes there in one trip, where
 * somebody gathers it; or else each has their own.
 *
 * <p>Threads: any; what is gathered belongs to the transaction of the caller, or to the caller's
 * thread where it is one of its own.
 */
@ApplicationScoped
public class SharedTrip {
  private static final String GATHERED = SharedTrip.class.getName();
  private static final ThreadLocal<Whole> WHOLE = new ThreadLocal<>();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource tables;

  /** A trip that is a transaction of its own, and who wants to know whether it was one. */
  private record Whole(OneTrip trip, List<Consumer<Boolean>> told) {}

  /** From now on to the end of this transaction what is added waits for {@link #send}. */
  public void gather() {
    transaction.putResource(GATHERED, new OneTrip());
  }

  /**
   * Gathers what these add, and sends it as one transaction: all of it is kept, or nothing. That
   * spares the trip that ends one, and nobody may ask the tables anything meanwhile. Where it fails
   * because no answer came, the database may have kept it, or do so later.
   *
   * @param writers false when they cannot do without asking; then nothing is sent
   */
  public boolean whole(BooleanSupplier writers) {
    if (isInTransaction()) {
      throw new IllegalStateException("it would be a part of this transaction");
    }
    var whole = new Whole(new OneTrip(), new ArrayList<>());
    WHOLE.set(whole);
    try {
      if (!writers.getAsBoolean()) {
        return false;
      }
    } finally {
      WHOLE.remove();
    }
    send(whole);
    return true;
  }

  private void send(Whole whole) {
    boolean kept = false;
    try {
      send(whole.trip(), OneTrip::sendAsOne);
      kept = true;
    } finally {
      for (var one : whole.told()) {
        one.accept(kept);
      }
    }
  }

  /** Whether somebody gathers, for this transaction or as one. */
  public boolean isGathered() {
    return WHOLE.get() != null || (isInTransaction() && transaction.getResource(GATHERED) != null);
  }

  /** Adds statements to what waits; where nobody gathers they are sent at once. */
  public void add(Consumer<OneTrip> statements) {
    if (WHOLE.get() != null) {
      statements.accept(WHOLE.get().trip());
    } else if (isGathered()) {
      statements.accept((OneTrip) transaction.getResource(GATHERED));
    } else {
      var trip = new OneTrip();
      statements.accept(trip);
      send(trip, OneTrip::send);
    }
  }

  /** Tells, once it is over, whether what this one added is known to be kept. */
  public void whenOver(Consumer<Boolean> told) {
    if (WHOLE.get() != null) {
      WHOLE.get().told().add(told);
    } else {
      transaction.registerInterposedSynchronization(new Ended(told));
    }
  }

  /**
   * Sends what waits, if anything does; what is added later waits again. What is to go as a whole
   * cannot be sent in part: whoever needs that is told so, and all of it fails.
   */
  public void send() {
    if (WHOLE.get() != null) {
      throw new IllegalStateException("the tables were to be asked nothing");
    }
    if (isGathered()) {
      var trip = (OneTrip) transaction.getResource(GATHERED);
      gather();
      send(trip, OneTrip::send);
    }
  }

  private void send(OneTrip trip, Way way) {
    if (trip.isEmpty()) {
      return;
    }
    try {
      if (isInTransaction()) {
        try (var connection = tables.getConnection()) {
          way.send(trip, connection);
        }
      } else {
        var unused =
            Alive.in(
                tables,
                connection -> {
                  way.send(trip, connection);
                  return trip;
                });
      }
    } catch (SQLException e) {
      throw new PersistenceException("the tables did not take it", e);
    }
  }

  private boolean isInTransaction() {
    return transaction.getTransactionKey() != null;
  }

  private interface Way {
    void send(OneTrip trip, Connection connection) throws SQLException;
  }

  private record Ended(Consumer<Boolean> told) implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      told.accept(status == Status.STATUS_COMMITTED);
    }
  }
}
