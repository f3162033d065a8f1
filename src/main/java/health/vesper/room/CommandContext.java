package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The time of one command, and the events that come of it. It lives for one command. */
final class CommandContext {
  private final AdmittedParticipants admitted;
  private final Instant now;
  private final List<Delivery> live = new ArrayList<>();
  private final List<DurableEvent> durable = new ArrayList<>();
  private boolean changed;

  CommandContext(AdmittedParticipants admitted, Instant now) {
    this.admitted = admitted;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** Sends to one person. In the reconnect window they receive it when they are back. */
  void send(Participant participant, RoomEvent event) {
    if (participant.connection().hasAddress()) {
      deliver(event, List.of(participant.connection().address()));
      changed = true;
    }
  }

  /**
   * Sends the first event after a connect.
   *
   * @param before the connection that has received everything until now; null if there is none
   */
  void greet(Participant participant, RoomEvent greeting, ConnectionId before) {
    var current = List.of(participant.connection().current());
    live.add(new Delivery(greeting, current, before));
    changed = true;
  }

  /** No connection resumes from this one: what is kept for it can be dropped. */
  void giveUp(ConnectionId address) {
    if (address != null) {
      relay(address, new RoomEvent.Goodbye());
    }
  }

  /** Sends to everybody who is admitted, with the group or in a step-out. */
  void sendToAll(RoomEvent event) {
    sendTo(participant -> true, event);
  }

  void sendToOthers(Participant except, RoomEvent event) {
    sendTo(participant -> participant != except, event);
  }

  void sendToAllOutside(StepOut stepOut, RoomEvent event) {
    sendTo(participant -> !stepOut.holds(participant), event);
  }

  /** Sends to everybody who is not in a step-out. */
  void sendToGroup(RoomEvent event) {
    sendTo(participant -> !participant.isInStepOut(), event);
  }

  void sendToGroupAndFacilitators(RoomEvent event) {
    sendTo(participant -> !participant.isInStepOut() || participant.moderates(), event);
  }

  /** Sends to the others who are where this person is: with the group, or in the step-out. */
  void sendToOthersWith(Participant one, RoomEvent event) {
    sendTo(participant -> participant != one && participant.isTogetherWith(one), event);
  }

  void sendToFacilitators(RoomEvent event) {
    sendTo(Participant::moderates, event);
  }

  private void sendTo(Predicate<Participant> recipients, RoomEvent event) {
    deliver(event, admitted.addresses(recipients));
    changed = true;
  }

  /** The room has changed, though perhaps nobody has to be told. */
  void markChanged() {
    changed = true;
  }

  /** Sends something that does not change the room. */
  void relay(ConnectionId connection, RoomEvent event) {
    deliver(event, List.of(connection));
  }

  /** The same to everybody who is where this person is. */
  void relayToAllWith(Participant one, RoomEvent event) {
    deliver(event, admitted.addresses(participant -> participant.isTogetherWith(one)));
  }

  void refuse(Participant sender, String command, RefusalReason why, String sentence) {
    if (sender.connected()) {
      relay(sender.connection().current(), new RoomEvent.Refused(command, why, sentence));
    }
  }

  /** Hands an event to the journal. */
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
