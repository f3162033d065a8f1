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
 * One room, one mailbox: commands are handled one after the other, so the room itself needs no
 * lock. Bounded for what comes from sockets; what the server itself tells is always taken.
 */
public final class RoomMailbox {
  static final int BOUND = 10_000;

  private final Room room;
  private final SerialExecutor serial;
  private final InstantSource clock;
  private final RoomSink sink;
  private final JournalQueue lane;

  /**
   * @param executor whose threads do the work
   * @param sink hears live events, in order, in the room's turn
   * @param lane takes the durable ones
   */
  public RoomMailbox(
      Room room, Executor executor, InstantSource clock, RoomSink sink, JournalQueue lane) {
    this.room = room;
    this.serial = new SerialExecutor(executor);
    this.clock = clock;
    this.sink = sink;
    this.lane = lane;
    lane.answers(this::handleHere);
  }

  public RoomId id() {
    return room.id();
  }

  /** Takes a command, or says false when too much waits already: then the socket closes. */
  public boolean post(RoomCommand command) {
    if (isFullFor(command)) {
      return false;
    }
    serial.execute(() -> handle(command));
    return true;
  }

  /**
   * The same; the caller does it when the room is idle. Nobody may call it who holds a lock that a
   * sink could want.
   */
  public boolean handleHere(RoomCommand command) {
    if (isFullFor(command)) {
      return false;
    }
    serial.executeHere(() -> handle(command));
    return true;
  }

  private boolean isFullFor(RoomCommand command) {
    return command instanceof RoomCommand.FromPeer && serial.length() >= BOUND;
  }

  /**
   * Asks something in the room's turn, after everything posted before; the caller does it when the
   * room is idle, as in {@link #handleHere}.
   */
  public <T> CompletableFuture<T> ask(Function<RoomQueries, T> question) {
    return CompletableFuture.supplyAsync(() -> question.apply(room), serial::executeHere);
  }

  /**
   * Done when everything posted before is handled and on record: true when all of it could be
   * written. Twice around, since the room has something to say to an admission that is on record.
   */
  public CompletableFuture<Boolean> atRest() {
    return laneAtRest().thenCompose(first -> laneAtRest());
  }

  private CompletableFuture<Boolean> laneAtRest() {
    var rest = new CompletableFuture<Boolean>();
    serial.executeHere(() -> lane.onceAtRest(rest::complete));
    return rest;
  }

  private void handle(RoomCommand command) {
    var outcome = room.handle(command, clock.instant());
    lane.put(outcome.durable(), outcome.changed() ? room.state() : null);
    if (!outcome.live().isEmpty()) {
      sink.deliver(room.id(), outcome.live());
    }
  }
}
