package health.vesper.room.mailbox;

import health.vesper.room.Room;
import health.vesper.room.RoomQueries;
import health.vesper.room.concurrent.SerialExecutor;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * The mailbox of one room. It handles one command at a time, so the room needs no lock. It is
 * bounded for commands from sockets, and always takes commands of the server.
 */
public final class RoomMailbox {
  private static final System.Logger LOG = System.getLogger(RoomMailbox.class.getName());
  static final int BOUND = 10_000;

  private final Room room;
  private final SerialExecutor serial;
  private final InstantSource clock;
  private final RoomSink sink;
  private final JournalQueue journal;

  /**
   * @param executor runs the commands
   * @param sink receives the live events of each command, in order
   * @param journal receives the durable events
   */
  public RoomMailbox(
      Room room, Executor executor, InstantSource clock, RoomSink sink, JournalQueue journal) {
    this.room = room;
    this.serial = new SerialExecutor(executor);
    this.clock = clock;
    this.sink = sink;
    this.journal = journal;
    journal.answers(this::handleHere);
  }

  public RoomId id() {
    return room.id();
  }

  /** Takes a command. Returns false if too many are waiting; the socket is closed then. */
  public boolean post(RoomCommand command) {
    if (isFullFor(command)) {
      return false;
    }
    serial.execute(() -> handle(command));
    return true;
  }

  /**
   * The same, but the caller handles the command itself if the room is idle. The caller must not
   * hold a lock that the sink needs.
   */
  public boolean handleHere(RoomCommand command) {
    if (isFullFor(command)) {
      return false;
    }
    serial.executeHere(() -> handle(command));
    return true;
  }

  private boolean isFullFor(RoomCommand command) {
    return command instanceof RoomCommand.FromConnection && serial.length() >= BOUND;
  }

  /**
   * Asks a question after all commands that were posted before. The caller asks it itself if the
   * room is idle, as in {@link #handleHere}.
   */
  public <T> CompletableFuture<T> ask(Function<RoomQueries, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(room), serial::executeHere);
  }

  /**
   * Completes when all commands that were posted before are handled and their events are written;
   * true if all of them could be written. It waits twice, because the room answers an admission
   * that was written.
   */
  public CompletableFuture<Boolean> atRest() {
    return journalAtRest().thenCompose(first -> journalAtRest());
  }

  private CompletableFuture<Boolean> journalAtRest() {
    var rest = new CompletableFuture<Boolean>();
    serial.executeHere(() -> journal.whenIdle(rest::complete));
    return rest;
  }

  /** A bug in one command must not stop the room. */
  private void handle(RoomCommand command) {
    try {
      apply(command);
    } catch (RuntimeException | Error e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "Room "
              + id().value()
              + ": a command failed ("
              + command.getClass().getSimpleName()
              + "); the room goes on. Report this with the stack trace.",
          e);
    }
  }

  private void apply(RoomCommand command) {
    var outcome = room.handle(command, clock.instant());
    journal.put(outcome.durable(), outcome.changed() ? room.snapshot() : null);
    if (!outcome.live().isEmpty()) {
      sink.deliver(room.id(), outcome.live());
    }
  }
}
