package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.SupportEvent;

/** Handles how people connect, reconnect and lose the connection, and what time brings. */
final class ConnectionCommands {
  private final RoomModel model;
  private final CommandContext context;

  ConnectionCommands(RoomModel model, CommandContext context) {
    this.model = model;
    this.context = context;
  }

  void connect(RoomCommand.Connect command) {
    endWhatIsOver();
    if (model.ended) {
      refuse(command, NoEntry.ENDED);
    } else if (model.removed.contains(command.person())) {
      refuse(command, NoEntry.REMOVED);
    } else if (command.role().isGuest()
        && !model.guests.isInvited(command.person(), command.role(), context)) {
      context.relay(command.by(), new SupportEvent.TimeOver());
    } else {
      connect(command, model.participants.knownOrNew(command.person()));
    }
  }

  private void connect(RoomCommand.Connect command, Participant participant) {
    if (participant.connected() && !command.takeOver()) {
      refuse(command, NoEntry.ALREADY_IN);
      return;
    }
    if (!participant.isGone() && participant.role() != command.role()) {
      leaveWithOldRole(participant);
    }
    if (!participant.isGone()) {
      reconnect(command, participant);
    } else if (model.locked && !command.role().moderates()) {
      refuse(command, NoEntry.LOCKED);
    } else {
      arrive(command, participant);
    }
  }

  private void refuse(RoomCommand.Connect command, NoEntry why) {
    context.relay(command.by(), new RoomEvent.EntryRefused(why));
  }

  /** The schedule has changed this person's role: they keep no right of the old one. */
  private void leaveWithOldRole(Participant participant) {
    context.send(participant, new RoomEvent.Replaced());
    context.giveUp(participant.connection().address());
    if (participant.isInside()) {
      model.depart(context, participant, Departure.LEFT);
    } else {
      model.leaveWaitingRoom(context, participant);
    }
  }

  private void arrive(RoomCommand.Connect command, Participant participant) {
    model.participants.add(participant);
    var admissionIsBeingWritten = participant.isBeingAdmitted();
    participant.connect(command, context.now());
    context.markChanged();
    if (admissionIsBeingWritten) {
      if (!participant.moderates()) {
        model.waitingRoom.join(participant);
        model.notices.greet(context, participant, null);
      }
    } else if (participant.moderates()) {
      enterAtOnce(participant);
    } else {
      participant.queue(context.now());
      model.waitingRoom.join(participant);
      model.notices.greet(context, participant, null);
    }
  }

  /** Staff do not wait, but their presence too is on disk before anybody hears of it. */
  private void enterAtOnce(Participant participant) {
    participant.reserve(model.seats.reserve(participant.role()), context.now());
    context.record(
        new DurableEvent.Admitted(
            participant.key(),
            participant.role(),
            participant.seat(),
            model.plan.capacity(),
            participant.key(),
            context.now()));
  }

  private void reconnect(RoomCommand.Connect command, Participant participant) {
    var wasAway = !participant.connected();
    var before = participant.connection().address();
    if (!wasAway) {
      context.send(participant, new RoomEvent.Replaced());
    }
    participant.connect(command, context.now());
    context.markChanged();
    if (participant.isInside()) {
      if (wasAway) {
        context.record(
            new DurableEvent.Returned(
                participant.key(), participant.role(), participant.seat(), context.now()));
      }
      context.sendToOthers(participant, new RoomEvent.Returned(model.views.of(participant)));
      context.greet(
          participant,
          new RoomEvent.Welcomed(model.views.roomFor(participant, context.now())),
          before);
      model.notices.send(context);
    } else if (model.waitingRoom.holds(participant)) {
      model.notices.greet(context, participant, before);
    } else {
      context.giveUp(before);
      if (participant.waits()) {
        enterAtOnce(participant);
      }
    }
  }

  void disconnect(RoomCommand.Disconnect lost) {
    var participant = model.participants.on(lost.connection());
    if (participant == null) {
      return;
    }
    var until = context.now().plus(model.plan.hold());
    participant.drop(lost.lastHeard(), until);
    if (participant.isInside()) {
      context.record(
          new DurableEvent.Dropped(participant.key(), participant.connection().heardAtLeast()));
      context.sendToOthers(participant, new RoomEvent.WentAway(participant.id(), until));
    }
    model.notices.send(context);
  }

  /** Ends invitations, a break and step-outs whose time is over. */
  private void endWhatIsOver() {
    model.guests.endInvitations(context);
    if (model.flow.onBreak() && !model.flow.breakUntil.isAfter(context.now())) {
      model.endBreak(context);
    }
    model.stepOuts.endWhatIsOver(context);
  }

  /** Ends reconnect windows, and tries again to admit staff whose presence was not written. */
  void tick() {
    model.forbiddenAttempts.recordRepeated(context);
    endWhatIsOver();
    for (var participant :
        model.participants.those(p -> p.connection().windowIsOver(context.now()))) {
      if (participant.isInside()) {
        context.giveUp(participant.connection().address());
        model.depart(context, participant, Departure.WINDOW_RAN_OUT);
      } else if (participant.waits()) {
        context.giveUp(participant.connection().address());
        model.leaveWaitingRoom(context, participant);
      }
    }
    if (!model.recordsDelayed) {
      model
          .participants
          .those(p -> p.waits() && p.moderates() && p.connected())
          .forEach(this::enterAtOnce);
    }
    if (model.unattended.isOver(context.now(), model.participants)) {
      SessionEnding.end(model, context, null);
    }
  }
}
