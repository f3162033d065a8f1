package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.AdmissionFailed.Obstacle;

/** What the durable lane answers: who is on disk and may be announced, and who is not. */
final class AdmissionResults {
  private final RoomModel group;
  private final CommandContext turn;

  AdmissionResults(RoomModel group, CommandContext turn) {
    this.group = group;
    this.turn = turn;
  }

  void admissionWritten(PersonKey person) {
    var who = group.people.of(person);
    if (who == null || !who.isBeingAdmitted()) {
      return;
    }
    var mayMeet = who.farewell().isEmpty() && group.guests.mayStillEnter(turn, who);
    if (who.farewell().isPresent()) {
      var how = who.farewell().get();
      group.seats.free(who.seat());
      who.go();
      turn.record(new DurableEvent.Left(person, how, turn.now()));
    } else if (!Seats.isFor(who.role(), who.seat())) {
      waitsOn(who); // Back as something else meanwhile: nobody has let that in.
    } else if (mayMeet) {
      group.enter(turn, who);
      if (!who.connected()) {
        turn.record(new DurableEvent.Dropped(person, who.reach().heardAtLeast()));
      }
    } else {
      waitsOn(who);
      turn.tellFacilitators(new RoomEvent.AdmissionFailed(who.id(), Obstacle.NOT_AGREED));
    }
  }

  /** Nobody has heard of the admission, and nobody will: the person is at the door again. */
  private void waitsOn(Participant who) {
    group.seats.free(who.seat());
    turn.record(new DurableEvent.Left(who.key(), Departure.NOT_ANNOUNCED, who.admittedAt()));
    who.waitOn();
    group.door.moved(turn);
  }

  void admissionNotWritten(PersonKey person) {
    var who = group.people.of(person);
    if (who == null || !who.isBeingAdmitted()) {
      return;
    }
    group.seats.free(who.seat());
    turn.record(new DurableEvent.Left(person, Departure.NOT_ANNOUNCED, who.admittedAt()));
    if (who.farewell().isPresent()) {
      who.go();
      return;
    }
    who.waitOn();
    if (who.moderates()) {
      turn.refuse(
          who,
          "enter",
          Refusal.RECORDS_UNAVAILABLE,
          "Attendance cannot be recorded right now. You will be admitted as soon as it can.");
    } else {
      turn.tellFacilitators(new RoomEvent.AdmissionFailed(who.id(), Obstacle.RECORDS_UNAVAILABLE));
    }
  }

  void delayed(RoomCommand.RecordsDelayed news) {
    group.recordsDelayed = news.delayed();
    turn.tellFacilitators(new RoomEvent.RecordsDelayedChanged(news.delayed(), news.kept()));
  }
}
