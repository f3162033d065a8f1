package health.vesper.signal;

import health.vesper.room.DurableEvent;
import health.vesper.room.Journal;
import health.vesper.room.RoomId;
import health.vesper.room.RoomObserver;
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

/** Has every keeper of records write an event in one transaction: all of them, or none. */
@ApplicationScoped
public class TransactionalJournal implements Journal {
  private static final int LONGEST_SECONDS = 15;

  @Resource UserTransaction transaction;
  @Inject Instance<RoomObserver> keepers;

  @Override
  @ActivateRequestContext
  public void write(RoomId room, DurableEvent event) {
    try {
      transaction.setTransactionTimeout(LONGEST_SECONDS);
      transaction.begin();
      try {
        keepers.forEach(keeper -> keeper.observed(room, event));
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
}
