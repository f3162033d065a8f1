package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.platform.Batcher;
import health.vesper.platform.ConnectionLoss;
import health.vesper.platform.Threads;
import health.vesper.schedule.SessionId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the facts about everybody who asks to enter at the same moment with one query. Nothing is
 * cached: an answer was read after its question came.
 */
@ApplicationScoped
public class AdmissionFactsBatch {
  /** One is prepared while the database answers the other. */
  private static final int BATCHES_AT_ONCE = 2;

  private static final int MOST_PEOPLE = 256;

  @Inject private AdmissionFactsQuery query;

  @Resource(lookup = Threads.TABLES)
  private ManagedExecutorService threads;

  private Batcher<Asked, Optional<StoredFacts>> batcher;

  /** One person who asks to enter one session. */
  record Asked(SessionId session, UserId person) {}

  @PostConstruct
  void begin() {
    batcher = new Batcher<>(threads, BATCHES_AT_ONCE, MOST_PEOPLE, this::read);
  }

  /** Empty for a session that does not exist. */
  CompletableFuture<Optional<StoredFacts>> of(SessionId session, UserId person) {
    return batcher.ask(new Asked(session, person));
  }

  private List<Optional<StoredFacts>> read(List<Asked> people) {
    var found = ConnectionLoss.retried(() -> query.read(people));
    return people.stream().map(asked -> Optional.ofNullable(found.get(asked))).toList();
  }
}
