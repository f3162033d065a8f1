package health.vesper.journal;

import health.vesper.platform.Batcher;
import health.vesper.platform.ConnectionLoss;
import health.vesper.platform.MetricNames;
import health.vesper.platform.Threads;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.RoomId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the durable events of several rooms in one transaction: three hundred admissions at the
 * start of the session need a few commits, not three hundred. When such a batch fails, each event
 * is written in a transaction of its own, so that one refused record delays nobody else.
 *
 * <p>Threads: any.
 */
@ApplicationScoped
public class GroupCommit implements Journal {
  /** The audit trail has one head, so a second transaction would only wait for the first. */
  private static final int TRANSACTIONS_AT_ONCE = 1;

  private static final int MAX_ROOMS = 128;

  @Inject private TransactionalJournal journal;
  @Inject private MeterRegistry metrics;

  @Resource(lookup = Threads.TABLES)
  private ManagedExecutorService threads;

  private Batcher<List<JournalEntry>, Written> batcher;

  @PostConstruct
  void begin() {
    batcher = new Batcher<>(threads, TRANSACTIONS_AT_ONCE, MAX_ROOMS, this::write);
  }

  @Override
  public void write(RoomId room, DurableEvent event) {
    journal.write(List.of(new JournalEntry(room, event)));
  }

  @Override
  public void write(
      RoomId room, List<DurableEvent> events, boolean firstAttempt, Consumer<Written> report) {
    var unused =
        batcher
            .ask(events.stream().map(event -> new JournalEntry(room, event, firstAttempt)).toList())
            .exceptionally(GroupCommit::notWritten)
            .thenAccept(report)
            .exceptionally(bug -> null);
  }

  /** Writes the entries of several rooms; each element of the list has the entries of one room. */
  private List<Written> write(List<List<JournalEntry>> rooms) {
    var all = rooms.stream().flatMap(List::stream).toList();
    try {
      ConnectionLoss.retried(() -> writeAll(all));
      return rooms.stream().map(entries -> new Written(entries.size(), null)).toList();
    } catch (RuntimeException e) {
      if (ConnectionLoss.isCauseOf(e)) {
        return rooms.stream().map(entries -> new Written(0, e)).toList();
      }
      metrics.counter(MetricNames.JOURNAL_BATCHES_RETRIED).increment();
      return rooms.stream().map(this::oneByOne).toList();
    }
  }

  /** Writing a batch twice changes nothing, so it is safe to repeat it on a new connection. */
  private Written writeAll(List<JournalEntry> entries) {
    journal.write(entries);
    return new Written(entries.size(), null);
  }

  private Written oneByOne(List<JournalEntry> entries) {
    int count = 0;
    try {
      for (var entry : entries) {
        journal.write(List.of(entry.again()));
        count++;
      }
      return new Written(count, null);
    } catch (RuntimeException e) {
      return new Written(count, e);
    }
  }

  private static Written notWritten(Throwable why) {
    return new Written(
        0,
        why instanceof RuntimeException e
            ? e
            : new IllegalStateException("the events were not written", why));
  }
}
