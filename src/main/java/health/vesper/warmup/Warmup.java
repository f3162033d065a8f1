package health.vesper.warmup;

import health.vesper.media.MediaPlane;
import health.vesper.platform.Settings;
import health.vesper.platform.Threads;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.Readiness;

/**
 * Before the house says that it is ready it plays an evening that nobody has, over and over for a
 * few seconds, so that the first real evening bell does not meet a cold machine: the door's
 * questions, tickets, a room, the codec, the keepers' statements. Each time in one transaction that
 * is rolled back: no row and no line of the trail is left. A rehearsal that fails is logged and
 * keeps nobody out.
 */
@ApplicationScoped
public class Warmup {
  private static final System.Logger LOG = System.getLogger(Warmup.class.getName());
  private static final long USUAL_SECONDS = 4;
  private static final int CLIENTS = 12;

  @Inject private AdmissionWarmup door;
  @Inject private Instance<RecordWriter> keepers;
  @Inject private MediaPlane media;
  @Inject private Clock clock;
  @Inject @Readiness private WarmupHealthCheck rehearsed;
  @Resource UserTransaction transaction;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService threads;

  void begin(@Observes Startup startup) {
    threads.execute(this::rehearse);
  }

  private void rehearse() {
    var longest = Settings.seconds("vesper.rehearsal.seconds", USUAL_SECONDS);
    try {
      var begun = clock.instant();
      int evenings = 0;
      while (Duration.between(begun, clock.instant()).compareTo(longest) < 0) {
        play();
        evenings++;
      }
      tidyUp();
      LOG.log(System.Logger.Level.INFO, "{0} evenings rehearsed", evenings);
    } catch (RuntimeException | NotSupportedException | SystemException e) {
      LOG.log(System.Logger.Level.WARNING, "The rehearsal failed; the first bell may be slow", e);
    } finally {
      rehearsed.over();
    }
  }

  /**
   * What a start leaves is for good, and lies among what is new: each of the first dozen
   * collections would copy it once more and stop everybody for a tenth of a second. One that moves
   * it away is made while nobody is here.
   */
  private static void tidyUp() {
    System.gc();
  }

  /** One evening, of which nothing is left. */
  void play() throws NotSupportedException, SystemException {
    transaction.begin();
    try {
      var entries = door.admitAll(CLIENTS, clock.instant());
      new WarmupRoom(entries, media, clock, this::keep).play();
    } finally {
      transaction.rollback();
    }
  }

  /**
   * Who is let in is told both ways, so that both are rehearsed: the ledger finds that it knows
   * them already, and the trail, which is asked to gather nothing here, takes its line the second
   * time.
   */
  private void keep(List<JournalEntry> happenings) {
    if (happenings.stream().allMatch(JournalEntry::isNewAdmission)) {
      keepers.forEach(keeper -> keeper.admitted(happenings));
    }
    keepers.forEach(keeper -> keeper.observed(happenings));
  }
}
