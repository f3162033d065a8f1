package health.vesper.room.journal;

import health.vesper.room.concurrent.Scheduler;
import health.vesper.room.concurrent.SerialExecutor;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The queue of durable events behind one room. It hands them to the record writers in order, so
 * that the live room never waits for the database. Events that arrive during a write form the next
 * batch. No thread is held while a batch is written.
 *
 * <p>When the database does not answer, events are kept and tried again, less and less often, and
 * the room is told, so that nobody is admitted meanwhile. An admission is never kept: the room gets
 * a negative answer and the person waits on. After the events the newest snapshot is stored.
 */
public final class JournalQueue {
  static final int BOUND = 10_000;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final RoomId room;
  private final Journal journal;
  private final RoomMemory memory;
  private final SerialExecutor serial;
  private final Scheduler later;
  private final JournalListener listener;
  private final PendingEvents pending;
  private final List<Consumer<Boolean>> waitForIdle = new ArrayList<>();
  private Consumer<RoomCommand> answers = command -> {};
  private RoomSnapshot newestSnapshot;
  private Duration pause = FIRST_PAUSE;
  private boolean writing;
  private boolean lastWriteStopped;
  private boolean storing;
  private boolean delayed;
  private boolean retryComes;
  private long lost;

  /**
   * @param executor runs this queue; its threads may wait for the database
   * @param later schedules the next try after a failure
   */
  public JournalQueue(
      RoomId room,
      Journal journal,
      RoomMemory memory,
      Executor executor,
      Scheduler later,
      JournalListener listener) {
    this(room, journal, memory, executor, later, listener, BOUND);
  }

  JournalQueue(
      RoomId room,
      Journal journal,
      RoomMemory memory,
      Executor executor,
      Scheduler later,
      JournalListener listener,
      int bound) {
    this.room = room;
    this.journal = journal;
    this.memory = memory;
    this.serial = new SerialExecutor(executor);
    this.later = later;
    this.listener = listener;
    this.pending = new PendingEvents(bound);
  }

  /** Sets where the room hears the result of its admissions. Called once, before the first put. */
  public void answers(Consumer<RoomCommand> room) {
    answers = room;
  }

  /** Takes the events of one command, and the snapshot after it; null if it has not changed. */
  public void put(List<DurableEvent> events, RoomSnapshot snapshot) {
    if (!events.isEmpty() || snapshot != null) {
      serial.execute(
          step(
              () -> {
                newestSnapshot = snapshot == null ? newestSnapshot : snapshot;
                events.forEach(this::keep);
                if (!delayed) {
                  write();
                }
              }));
    }
  }

  /**
   * Reports when nothing is being written any more: true if everything that was put before is
   * written, false if the rest cannot be written now. What waits for its next try is tried at once.
   */
  public void whenIdle(Consumer<Boolean> report) {
    serial.execute(
        step(
            () -> {
              waitForIdle.add(report);
              write();
            }));
  }

  private Runnable step(Runnable work) {
    return () -> {
      try {
        work.run();
      } finally {
        reportIfIdle();
      }
    };
  }

  private void reportIfIdle() {
    var isBusy = writing || storing || serial.length() > 1;
    var isDone = pending.size() == 0 && newestSnapshot == null;
    if (!isBusy && (isDone || retryComes)) {
      waitForIdle.forEach(report -> report.accept(isDone));
      waitForIdle.clear();
    }
  }

  private void keep(DurableEvent event) {
    if (delayed && event instanceof DurableEvent.Admitted admitted) {
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
      return;
    }
    var dropped = pending.add(event);
    if (dropped != null) {
      lost++;
      listener.lost(room, dropped, lost);
    }
  }

  private void retry() {
    retryComes = false;
    write();
  }

  private void write() {
    if (writing) {
      return;
    }
    var events = pending.takeAll();
    if (events.isEmpty()) {
      caughtUp();
      writeMemory();
    } else {
      writing = true;
      journal.write(
          room,
          events,
          !lastWriteStopped,
          how -> serial.executeHere(step(() -> written(events, how))));
    }
  }

  /** Answers an admission that was not written. Keeps other events, in their place. */
  private void written(List<DurableEvent> events, Journal.Written how) {
    writing = false;
    lastWriteStopped = how.stopped() != null;
    for (var event : events.subList(0, how.count())) {
      if (event instanceof DurableEvent.Admitted admitted) {
        answers.accept(new RoomCommand.AdmissionWritten(admitted.person()));
      }
    }
    var rest = events.subList(how.count(), events.size());
    if (how.stopped() == null || rest.isEmpty()) {
      write();
    } else if (rest.get(0) instanceof DurableEvent.Admitted admitted) {
      pending.putBack(rest.subList(1, rest.size()));
      listener.delayed(room, pending.size(), how.stopped());
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
      write();
    } else {
      pending.putBack(rest);
      fallBehind(how.stopped());
    }
  }

  private void caughtUp() {
    pause = FIRST_PAUSE;
    if (delayed) {
      delayed = false;
      listener.caughtUp(room);
      answers.accept(new RoomCommand.RecordsDelayed(false, 0));
    }
  }

  /** Stores the snapshot when nothing else waits, so that only the newest one is stored. */
  private void writeMemory() {
    if (newestSnapshot == null || storing || serial.length() > 1) {
      return;
    }
    var state = newestSnapshot;
    newestSnapshot = null;
    storing = true;
    memory.remember(room, state, why -> serial.executeHere(step(() -> remembered(state, why))));
  }

  private void remembered(RoomSnapshot state, RuntimeException why) {
    storing = false;
    if (why != null) {
      newestSnapshot = newestSnapshot == null ? state : newestSnapshot;
      listener.delayed(room, pending.size(), why);
      comeBack();
    } else if (!writing && !delayed) {
      writeMemory();
    }
  }

  private void fallBehind(RuntimeException cause) {
    for (var admitted : pending.takeAdmissions()) {
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
    }
    delayed = true;
    listener.delayed(room, pending.size(), cause);
    answers.accept(new RoomCommand.RecordsDelayed(true, pending.size()));
    comeBack();
  }

  private void comeBack() {
    if (retryComes) {
      return;
    }
    retryComes = true;
    later.after(pause, () -> serial.execute(step(this::retry)));
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
