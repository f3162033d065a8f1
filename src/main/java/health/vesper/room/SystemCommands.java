package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SupportEvent;
import java.util.List;

/** Hands what the server itself tells the room to those whom it concerns. */
final class SystemCommands implements RoomCommand.House {
  private final RoomModel group;
  private final CommandContext turn;
  private final ConnectionCommands entrance;
  private final AdmissionResults records;

  SystemCommands(RoomModel group, CommandContext turn) {
    this.group = group;
    this.turn = turn;
    this.entrance = new ConnectionCommands(group, turn);
    this.records = new AdmissionResults(group, turn);
  }

  @Override
  public void disconnect(RoomCommand.Disconnect lost) {
    entrance.disconnect(lost);
  }

  @Override
  public void tick() {
    entrance.tick();
  }

  @Override
  public void admissionWritten(PersonKey person) {
    records.admissionWritten(person);
  }

  @Override
  public void admissionNotWritten(PersonKey person) {
    records.admissionNotWritten(person);
  }

  @Override
  public void recordsDelayed(RoomCommand.RecordsDelayed news) {
    records.delayed(news);
  }

  @Override
  public void putOut(PersonKey person) {
    var who = group.people.of(person);
    if (who != null && !who.isGone()) {
      turn.record(new DurableEvent.PutOut(person, turn.now()));
      turn.tell(who, new SupportEvent.AccessEnded());
      group.putOut(turn, who, Departure.ACCESS_ENDED);
    }
  }

  @Override
  public void guestsKnown(List<GuestPass> passes) {
    group.guests.know(turn, passes);
  }

  @Override
  public void crisisClosed(PersonKey person) {
    if (group.crises.close(person)) {
      group.crises.tell(turn);
    }
  }

  @Override
  public void identityDelayed(boolean delayed) {
    group.identityDelayed = delayed;
    turn.tellFacilitators(new SupportEvent.IdentityDelayedChanged(delayed));
  }
}
