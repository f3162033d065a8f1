package health.vesper.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What several who write in one transaction have for the database goes there in one trip, where
 * somebody gathers it; or else each has their own.
 *
 * <p>Threads: any; what is gathered belongs to the transaction of the caller.
 */
@ApplicationScoped
public class SharedTrip {
  private static final String GATHERED = SharedTrip.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource tables;

  /** From now on to the end of this transaction what is added waits for {@link #send}. */
  public void gather() {
    transaction.putResource(GATHERED, new OneTrip());
  }

  /** Whether somebody gathers in this transaction, if there is one. */
  public boolean isGathered() {
    return transaction.getTransactionKey() != null && transaction.getResource(GATHERED) != null;
  }

  /** Adds statements to what waits; where nobody gathers they are sent at once. */
  public void add(Consumer<OneTrip> statements) {
    if (isGathered()) {
      statements.accept((OneTrip) transaction.getResource(GATHERED));
    } else {
      var trip = new OneTrip();
      statements.accept(trip);
      send(trip);
    }
  }

  /** Sends what waits, if anything does; what is added later waits again. */
  public void send() {
    if (isGathered()) {
      var trip = (OneTrip) transaction.getResource(GATHERED);
      gather();
      send(trip);
    }
  }

  private void send(OneTrip trip) {
    if (trip.isEmpty()) {
      return;
    }
    try (var connection = tables.getConnection()) {
      trip.send(connection);
    } catch (SQLException e) {
      throw new PersistenceException("the tables did not take it", e);
    }
  }
}
