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
 * The second serial lane of a room: carries what happened to the record keepers, in order, so that
 * nothing live ever waits for a table. What happens while something is being written goes next, all
 * at once; the lane itself holds no thread meanwhile.
 *
 * <p>When the keepers cannot be reached, events are kept and tried again, ever less often; the room
 * is told, so that nobody is admitted meanwhile. An admission is never kept: it is answered, and
 * the person stays in the queue. The room's memory goes the same way, after the events, the last
 * state only.
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
  private final JournalListener alarm;
  private final PendingEvents kept;
  private final List<Consumer<Boolean>> waitForRest = new ArrayList<>();
  private Consumer<RoomCommand> answers = command -> {};
  private RoomSnapshot newest;
  private Duration pause = FIRST_PAUSE;
  private boolean writing;
  private boolean remembering;
  private boolean unsure;
  private boolean delayed;
  private boolean retryComes;
  private long lost;

  /**
   * @param executor whose threads wait for the tables
   * @param later comes back after a failure
   */
  public JournalQueue(
      RoomId room,
      Journal journal,
      RoomMemory memory,
      Executor executor,
      Scheduler later,
      JournalListener alarm) {
    this(room, journal, memory, executor, later, alarm, BOUND);
  }

  JournalQueue(
      RoomId room,
      Journal journal,
      RoomMemory memory,
      Executor executor,
      Scheduler later,
      JournalListener alarm,
      int bound) {
    this.room = room;
    this.journal = journal;
    this.memory = memory;
    this.serial = new SerialExecutor(executor);
    this.later = later;
    this.alarm = alarm;
    this.kept = new PendingEvents(bound);
  }

  /** Where the room hears what became of its admissions; told once, before anything is put. */
  public void answers(Consumer<RoomCommand> room) {
    answers = room;
  }

  /** Takes what came of one command: what happened, and the state after it if that is news. */
  public void put(List<DurableEvent> events, RoomSnapshot stateAfter) {
    if (!events.isEmpty() || stateAfter != null) {
      serial.execute(
          turn(
              () -> {
                newest = stateAfter == null ? newest : stateAfter;
                events.forEach(this::keep);
                if (!delayed) {
                  write();
                }
              }));
    }
  }

  /**
   * Tells once nothing is on its way to the keepers any more: true when they have all that was put
   * before, false when the rest cannot be written at the moment. What waits for its next try is
   * tried at once.
   */
  public void onceAtRest(Consumer<Boolean> told) {
    serial.execute(
        turn(
            () -> {
              waitForRest.add(told);
              write();
            }));
  }

  private Runnable turn(Runnable work) {
    return () -> {
      try {
        work.run();
      } finally {
        tellIfAtRest();
      }
    };
  }

  private void tellIfAtRest() {
    var isOnItsWay = writing || remembering || serial.length() > 1;
    var isDone = kept.size() == 0 && newest == null;
    if (!isOnItsWay && (isDone || retryComes)) {
      waitForRest.forEach(told -> told.accept(isDone));
      waitForRest.clear();
    }
  }

  private void keep(DurableEvent event) {
    if (delayed && event instanceof DurableEvent.Admitted admitted) {
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
      return;
    }
    var givenUp = kept.add(event);
    if (givenUp != null) {
      lost++;
      alarm.lost(room, givenUp, lost);
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
    var events = kept.takeAll();
    if (events.isEmpty()) {
      caughtUp();
      writeMemory();
    } else {
      writing = true;
      journal.write(
          room, events, unsure, how -> serial.executeHere(turn(() -> written(events, how))));
    }
  }

  /** An admission that could not be written is answered; anything else is kept, in its place. */
  private void written(List<DurableEvent> events, Journal.Written how) {
    writing = false;
    unsure = how.stopped() != null;
    for (var event : events.subList(0, how.count())) {
      if (event instanceof DurableEvent.Admitted admitted) {
        answers.accept(new RoomCommand.AdmissionWritten(admitted.person()));
      }
    }
    var rest = events.subList(how.count(), events.size());
    if (how.stopped() == null || rest.isEmpty()) {
      write();
    } else if (rest.get(0) instanceof DurableEvent.Admitted admitted) {
      kept.putBack(rest.subList(1, rest.size()));
      alarm.delayed(room, kept.size(), how.stopped());
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
      write();
    } else {
      kept.putBack(rest);
      fallBehind(how.stopped());
    }
  }

  private void caughtUp() {
    pause = FIRST_PAUSE;
    if (delayed) {
      delayed = false;
      alarm.caughtUp(room);
      answers.accept(new RoomCommand.RecordsDelayed(false, 0));
    }
  }

  /** Only when nothing more waits, so that of many states the last is written. */
  private void writeMemory() {
    if (newest == null || remembering || serial.length() > 1) {
      return;
    }
    var state = newest;
    newest = null;
    remembering = true;
    memory.remember(room, state, why -> serial.executeHere(turn(() -> remembered(state, why))));
  }

  private void remembered(RoomSnapshot state, RuntimeException why) {
    remembering = false;
    if (why != null) {
      newest = newest == null ? state : newest;
      alarm.delayed(room, kept.size(), why);
      comeBack();
    } else if (!writing && !delayed) {
      writeMemory();
    }
  }

  private void fallBehind(RuntimeException cause) {
    for (var admitted : kept.takeAdmissions()) {
      answers.accept(new RoomCommand.AdmissionNotWritten(admitted.person()));
    }
    delayed = true;
    alarm.delayed(room, kept.size(), cause);
    answers.accept(new RoomCommand.RecordsDelayed(true, kept.size()));
    comeBack();
  }

  private void comeBack() {
    if (retryComes) {
      return;
    }
    retryComes = true;
    later.after(pause, () -> serial.execute(turn(this::retry)));
    var longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
