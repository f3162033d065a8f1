package health.vesper.journal;

import health.vesper.platform.Batcher;
import health.vesper.platform.Counters;
import health.vesper.platform.Threads;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.RoomId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What several rooms have to write at the same moment is written in one transaction: three hundred
 * people at the evening bell are a few commits, not three hundred. Who is let in for the first time
 * is written as if nobody had ever been there; where the tables refuse that, it is told again, and
 * then each event for itself, so that what is wrong with one person's record keeps nobody else out.
 */
@ApplicationScoped
public class GroupCommit implements Journal {
  /** A second would expect the head of the audit trail where the first has not yet left it. */
  private static final int TRANSACTIONS_AT_ONCE = 1;

  private static final int MOST_ROOMS = 128;

  /** A lot in which something was there already: often only where two servers share a house. */
  static final String TOLD_AGAIN = "lots-told-again";

  /** The classes of SQL states that say that the database is missing. */
  private static final List<String> AWAY = List.of("08", "53", "57");

  @Inject private TransactionalJournal journal;
  @Inject private Counters counters;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService threads;

  private Batcher<Page, Written> together;

  /** What one room has to write. */
  private record Page(List<JournalEntry> happenings) {
    Page toldAgain() {
      return new Page(
          happenings.stream().map(h -> new JournalEntry(h.room(), h.event(), true)).toList());
    }
  }

  @PostConstruct
  void begin() {
    together = new Batcher<>(threads, TRANSACTIONS_AT_ONCE, MOST_ROOMS, this::write);
  }

  @Override
  public void write(RoomId room, DurableEvent event) {
    journal.write(List.of(new JournalEntry(room, event, true)));
  }

  @Override
  public void write(RoomId room, List<DurableEvent> events, boolean again, Consumer<Written> told) {
    var page =
        new Page(events.stream().map(e -> new JournalEntry(room, e, again || mayBeIn(e))).toList());
    var unused =
        together
            .ask(page)
            .exceptionally(GroupCommit::nothing)
            .thenAccept(told)
            .exceptionally(bug -> null);
  }

  /**
   * Somebody stays out because nobody knows whether they were let in. What was told in between does
   * not matter: a lot that comes late may still do it.
   */
  private static boolean mayBeIn(DurableEvent event) {
    return event instanceof DurableEvent.Left left && left.how() == Departure.NOT_ANNOUNCED;
  }

  private List<Written> write(List<Page> pages) {
    var all = pages.stream().flatMap(page -> page.happenings().stream()).toList();
    try {
      journal.write(all);
      return pages.stream().map(page -> new Written(page.happenings().size(), null)).toList();
    } catch (RuntimeException e) {
      var wasToldAgain = all.stream().allMatch(JournalEntry::again);
      if (isAway(e) || (wasToldAgain && all.size() == 1)) {
        return pages.stream().map(page -> new Written(0, e)).toList();
      }
      return wasToldAgain ? pages.stream().map(this::oneByOne).toList() : tellAgain(pages);
    }
  }

  private List<Written> tellAgain(List<Page> pages) {
    counters.count(TOLD_AGAIN);
    return write(pages.stream().map(Page::toldAgain).toList());
  }

  private Written oneByOne(Page page) {
    int count = 0;
    try {
      for (var happening : page.happenings()) {
        journal.write(List.of(happening));
        count++;
      }
      return new Written(count, null);
    } catch (RuntimeException e) {
      return new Written(count, e);
    }
  }

  private static Written nothing(Throwable why) {
    return new Written(
        0, why instanceof RuntimeException e ? e : new IllegalStateException("not written", why));
  }

  /** Whether it is the database that is missing, not something about what was to be written. */
  private static boolean isAway(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var state = sql.getSQLState();
        return state == null || AWAY.stream().anyMatch(state::startsWith);
      }
    }
    return false;
  }
}
