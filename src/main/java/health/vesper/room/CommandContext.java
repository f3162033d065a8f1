package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One command being handled: the moment it is, and what comes of it. */
final class CommandContext {
  private final AdmittedParticipants circle;
  private final Instant now;
  private final List<Delivery> live = new ArrayList<>();
  private final List<DurableEvent> durable = new ArrayList<>();
  private boolean changed;

  CommandContext(AdmittedParticipants circle, Instant now) {
    this.circle = circle;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** Tells one person; somebody whose connection is lost hears it on coming back in time. */
  void tell(Participant one, RoomEvent event) {
    if (one.reach().isGiven()) {
      deliver(event, List.of(one.reach().address()));
      changed = true;
    }
  }

  /**
   * Greets somebody who is back.
   *
   * @param before where this person was told everything until now; null when that is not so
   */
  void greet(Participant one, RoomEvent greeting, ConnectionId before) {
    live.add(new Delivery(greeting, List.of(one.reach().connection()), before));
    changed = true;
  }

  /** Nobody goes on from there: what was told to that address is for nobody any more. */
  void abandon(ConnectionId address) {
    if (address != null) {
      pass(address, new RoomEvent.Goodbye());
    }
  }

  /**
   * Tells everybody inside, with the group or aside: who is here, and what the evening is about.
   */
  void tellAll(RoomEvent event) {
    tellThose(who -> true, event);
  }

  void tellOthers(Participant but, RoomEvent event) {
    tellThose(who -> who != but, event);
  }

  void tellBesides(StepOut aside, RoomEvent event) {
    tellThose(who -> !aside.holds(who), event);
  }

  /** Tells those who are with the group. */
  void tellGroup(RoomEvent event) {
    tellThose(who -> !who.isAside(), event);
  }

  void tellGroupAndFacilitators(RoomEvent event) {
    tellThose(who -> !who.isAside() || who.moderates(), event);
  }

  /** Tells the others on this person's side of the wall: with the group, or in the step-out. */
  void tellSideOf(Participant one, RoomEvent event) {
    tellThose(who -> who != one && who.sharesWith(one), event);
  }

  void tellFacilitators(RoomEvent event) {
    tellThose(Participant::moderates, event);
  }

  private void tellThose(Predicate<Participant> whom, RoomEvent event) {
    deliver(event, circle.addresses(whom));
    changed = true;
  }

  /** Something changed, though perhaps nobody is there to hear of it. */
  void changes() {
    changed = true;
  }

  /** Passes something on that leaves the room as it is. */
  void pass(ConnectionId one, RoomEvent event) {
    deliver(event, List.of(one));
  }

  /** Says something to this person's whole side that leaves the room as it is. */
  void passSideOf(Participant one, RoomEvent event) {
    deliver(event, circle.addresses(who -> who.sharesWith(one)));
  }

  void refuse(Participant asker, RoomCommand.FromPeer command, Refusal why) {
    refuse(asker, command.word(), why, why.sentence());
  }

  void refuse(Participant asker, String command, Refusal why, String sentence) {
    if (asker.connected()) {
      pass(asker.reach().connection(), new RoomEvent.Refused(command, why, sentence));
    }
  }

  void record(DurableEvent event) {
    durable.add(event);
    changed = true;
  }

  private void deliver(RoomEvent event, List<ConnectionId> to) {
    if (!to.isEmpty()) {
      live.add(new Delivery(event, to));
    }
  }

  boolean changed() {
    return changed;
  }

  CommandOutcome outcome() {
    return new CommandOutcome(live, durable, changed);
  }
}
