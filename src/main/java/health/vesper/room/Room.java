package health.vesper.room;

import java.time.Instant;
import java.util.List;

/** The live side of one session: pure rules, no threads, no clock, no I/O. */
public final class Room implements RoomView {
  private final RoomId id;

  private Room(RoomId id) {
    this.id = id;
  }

  /** A room that nobody has been in yet. */
  public static Room open(RoomId id, RoomPlan plan) {
    return new Room(id);
  }

  /**
   * A room after a crash: everybody who had a seat or a place in the queue is away and may come
   * back until the hold, and half a minute for the restart, are over.
   */
  public static Room restored(RoomId id, RoomPlan plan, RoomState state, Instant now) {
    return new Room(id);
  }

  public RoomId id() {
    return id;
  }

  public Outcome handle(RoomCommand command, Instant now) {
    return new Outcome(List.of(), List.of(), false);
  }

  RoomState state() {
    return new RoomState();
  }

  @Override
  public Standing standing(PersonKey person) {
    return new Standing(false, false, false, false, false, 0);
  }

  @Override
  public List<Waiter> waiting() {
    return List.of();
  }

  @Override
  public List<PersonKey> present() {
    return List.of();
  }

  @Override
  public boolean empty() {
    return true;
  }

  @Override
  public boolean ended() {
    return false;
  }

  @Override
  public long droppedRelays() {
    return 0;
  }
}
