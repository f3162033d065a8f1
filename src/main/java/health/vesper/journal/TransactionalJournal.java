package health.vesper.journal;

import static java.util.Comparator.comparing;

import health.vesper.platform.SharedTrip;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;

/**
 * Has every keeper of records write in one transaction: all of them all of it, or nothing. People
 * who are let in are most of what is written when a bell rings and everybody waits for it: where
 * nobody has to ask for that, the transaction is a single trip.
 */
@ApplicationScoped
public class TransactionalJournal {
  private static final int LONGEST_SECONDS = 15;

  @Resource UserTransaction transaction;
  @Inject private Instance<RecordWriter> everyKeeper;
  @Inject private SharedTrip trip;
  private List<RecordWriter> keepers;
  private List<RecordWriter> keepersOfOldStories;

  @PostConstruct
  void begin() {
    keepers = everyKeeper.stream().sorted(comparing(RecordWriter::holdsUpOthers)).toList();
    keepersOfOldStories =
        everyKeeper.stream().sorted(comparing(RecordWriter::holdsUpOthers).reversed()).toList();
  }

  /**
   * Throws when it could not be done, and then nothing of it was; or when no answer came, and then
   * all of it may be, or may be yet: PostgreSQL finishes what it was sent. What is told again goes
   * behind that. Whoever holds up others is told first, and moves the end of the trail: a lot that
   * is still on its way has either been written by then, and is seen, or finds that end elsewhere
   * and fails.
   */
  @ActivateRequestContext
  public void write(List<JournalEntry> happenings) {
    if (!happenings.stream().allMatch(JournalEntry::isNewAdmission) || !admit(happenings)) {
      inTransaction(happenings);
    }
  }

  private boolean admit(List<JournalEntry> newcomers) {
    return trip.whole(() -> keepers.stream().allMatch(keeper -> keeper.admitted(newcomers)));
  }

  private void inTransaction(List<JournalEntry> happenings) {
    try {
      transaction.setTransactionTimeout(LONGEST_SECONDS);
      transaction.begin();
      try {
        trip.gather();
        inOrder(happenings).forEach(keeper -> keeper.observed(happenings));
        trip.send();
      } catch (RuntimeException | Error e) {
        transaction.rollback();
        throw e;
      }
      transaction.commit();
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException("could not be written", e);
    }
  }

  private List<RecordWriter> inOrder(List<JournalEntry> happenings) {
    return happenings.stream().anyMatch(JournalEntry::again) ? keepersOfOldStories : keepers;
  }
}
