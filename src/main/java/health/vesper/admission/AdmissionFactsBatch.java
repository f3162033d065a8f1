package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.platform.Batcher;
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
 * Who stands at the doors. Those who come while the tables are being asked are asked about
 * together, next: at the evening bell nobody's questions wait behind everybody else's. Nothing is
 * kept: what is answered was read after it was asked.
 */
@ApplicationScoped
public class AdmissionFactsBatch {
  /** One is asked about while the answers to the other are on their way. */
  private static final int LOTS_AT_ONCE = 2;

  private static final int MOST_PEOPLE = 256;

  @Inject private AdmissionFactsQuery tables;

  @Resource(lookup = Threads.TABLES)
  private ManagedExecutorService threads;

  private Batcher<Asked, Optional<StoredFacts>> together;

  /** One person at the door of one session. */
  record Asked(SessionId session, UserId person) {}

  @PostConstruct
  void begin() {
    together = new Batcher<>(threads, LOTS_AT_ONCE, MOST_PEOPLE, this::read);
  }

  /** Nothing for a session that does not exist. */
  CompletableFuture<Optional<StoredFacts>> of(SessionId session, UserId person) {
    return together.ask(new Asked(session, person));
  }

  private List<Optional<StoredFacts>> read(List<Asked> people) {
    var found = tables.read(people);
    return people.stream().map(asked -> Optional.ofNullable(found.get(asked))).toList();
  }
}
