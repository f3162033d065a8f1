package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SupportEvent;
import java.util.List;

/** Handles the commands of the server itself. Connections are {@link ConnectionCommands}. */
final class SystemCommands implements RoomCommand.SystemVisitor {
  private final RoomModel model;
  private final CommandContext context;
  private final ConnectionCommands connections;

  SystemCommands(RoomModel model, CommandContext context) {
    this.model = model;
    this.context = context;
    this.connections = new ConnectionCommands(model, context);
  }

  @Override
  public void disconnect(RoomCommand.Disconnect lost) {
    connections.disconnect(lost);
  }

  @Override
  public void tick() {
    connections.tick();
  }

  @Override
  public void admissionWritten(PersonKey person) {
    var participant = model.participants.of(person);
    if (participant == null || !participant.isBeingAdmitted()) {
      return;
    }
    var departure = participant.pendingDeparture();
    var mayMeet = departure.isEmpty() && model.guests.mayStillEnter(context, participant);
    if (participant.pendingDeparture().isPresent()) {
      var how = participant.pendingDeparture().get();
      model.seats.free(participant.seat());
      participant.go();
      context.record(new DurableEvent.Left(person, how, context.now()));
    } else if (!Seats.isFor(participant.role(), participant.seat())) {
      waitAgain(participant); // The role has changed meanwhile: nobody admitted that.
    } else if (mayMeet) {
      model.enter(context, participant);
      if (!participant.connected()) {
        context.record(new DurableEvent.Dropped(person, participant.connection().heardAtLeast()));
      }
    } else {
      waitAgain(participant);
      context.sendToFacilitators(
          new RoomEvent.AdmissionFailed(participant.id(), AdmissionFailure.NOT_AGREED));
    }
  }

  /** Nobody has heard of the admission and nobody will: the person is in the waiting room. */
  private void waitAgain(Participant participant) {
    undoAdmission(participant);
    participant.waitAgain();
    model.notices.send(context);
  }

  private void undoAdmission(Participant participant) {
    model.seats.free(participant.seat());
    context.record(
        new DurableEvent.Left(
            participant.key(), Departure.NOT_ANNOUNCED, participant.admittedAt()));
  }

  @Override
  public void admissionNotWritten(PersonKey person) {
    var participant = model.participants.of(person);
    if (participant == null || !participant.isBeingAdmitted()) {
      return;
    }
    undoAdmission(participant);
    if (participant.pendingDeparture().isPresent()) {
      participant.go();
      return;
    }
    participant.waitAgain();
    if (participant.moderates()) {
      context.refuse(
          participant,
          "enter",
          RefusalReason.RECORDS_UNAVAILABLE,
          "Attendance cannot be recorded right now. You will be admitted as soon as it can.");
    } else {
      context.sendToFacilitators(
          new RoomEvent.AdmissionFailed(participant.id(), AdmissionFailure.RECORDS_UNAVAILABLE));
    }
  }

  @Override
  public void recordsDelayed(RoomCommand.RecordsDelayed change) {
    model.recordsDelayed = change.delayed();
    context.sendToFacilitators(
        new RoomEvent.RecordsDelayedChanged(change.delayed(), change.kept()));
  }

  @Override
  public void putOut(PersonKey person) {
    var participant = model.participants.of(person);
    if (participant != null && !participant.isGone()) {
      context.record(new DurableEvent.PutOut(person, context.now()));
      context.send(participant, new SupportEvent.AccessEnded());
      model.putOut(context, participant, Departure.ACCESS_ENDED);
    }
  }

  @Override
  public void guestsKnown(List<GuestPass> passes) {
    model.guests.know(context, passes);
  }

  @Override
  public void crisisClosed(PersonKey person) {
    if (model.crises.close(person)) {
      model.crises.sendToFacilitators(context);
    }
  }

  @Override
  public void identityDelayed(boolean delayed) {
    model.identityDelayed = delayed;
    context.sendToFacilitators(new SupportEvent.IdentityDelayedChanged(delayed));
  }
}
