package health.vesper.journal;

import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.List;

/**
 * Lets every {@link RecordWriter} write a batch in one transaction: either all of them write all of
 * it, or nothing is written.
 *
 * <p>The locks are taken before anything is read. A transaction whose result never arrived may
 * still be committed by PostgreSQL, and it holds those locks until then; so a second attempt waits
 * for it and sees what it wrote.
 */
@ApplicationScoped
public class TransactionalJournal {
  private static final int TIMEOUT_SECONDS = 15;

  @Resource private UserTransaction transaction;
  @PersistenceContext private EntityManager em;
  @Inject private Instance<RecordWriter> writers;

  /**
   * Writes a batch in a transaction of its own.
   *
   * @throws RuntimeException if the batch was rolled back, or if the connection broke before the
   *     result arrived; in the second case PostgreSQL may still commit it
   */
  @ActivateRequestContext
  public void write(List<JournalEntry> entries) {
    try {
      transaction.setTransactionTimeout(TIMEOUT_SECONDS);
      transaction.begin();
      try {
        writeHere(entries);
      } catch (RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
      transaction.commit();
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException("the batch was not committed", e);
    }
  }

  /** The rollback fails too when the connection is lost. The first exception has the cause. */
  private void rollBack(Throwable why) {
    try {
      transaction.rollback();
    } catch (SystemException | RuntimeException second) {
      why.addSuppressed(second);
    }
  }

  /** Writes a batch in the caller's transaction, which the caller ends. */
  public void writeHere(List<JournalEntry> entries) {
    writers.forEach(RecordWriter::lock);
    writers.forEach(writer -> writer.observed(entries));
    em.flush();
  }
}
