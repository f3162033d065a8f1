package health.vesper.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/** Counts the statements that Hibernate sends for a request. */
@ApplicationScoped
public class Statements {
  private static final int RUNS = 3;

  @PersistenceUnit private EntityManagerFactory factory;

  /** Returns the smallest count of some runs, because the server's own work is counted, too. */
  public long of(Runnable request) {
    return LongStream.generate(() -> once(request)).limit(RUNS).min().orElseThrow();
  }

  private long once(Runnable request) {
    var statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      var before = statistics.getPrepareStatementCount();
      request.run();
      return statistics.getPrepareStatementCount() - before;
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
