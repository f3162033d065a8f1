package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.AdmissionFailed.Obstacle;

/** What a facilitator does at the door, for one command. */
final class WaitingRoomCommands {
  private final RoomModel group;
  private final CommandContext turn;
  private final Participant by;

  WaitingRoomCommands(RoomModel group, CommandContext turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
  }

  void admit(ModerationCommand.Admit asked) {
    var who = group.people.of(asked.participant());
    if (!mayAdmit(asked)) {
      return;
    }
    if (who != null && group.line.holds(who) && who.waits() && who.connected()) {
      if (mayMeetTheOthers(who)) {
        reserve(who);
      }
    } else if (who == null || !(who.isInside() || who.isBeingAdmitted())) {
      fail(asked.participant(), Obstacle.GONE);
    }
  }

  /** The late and guests are let in by name only. */
  void admitAll(ModerationCommand.AdmitAll asked) {
    if (!mayAdmit(asked)) {
      return;
    }
    for (var who : group.line.ready()) {
      if (!who.late() && !who.role().isGuest() && mayMeetTheOthers(who) && !reserve(who)) {
        return;
      }
    }
  }

  /** Neither a guest nor a client is let in to somebody who has not agreed. */
  private boolean mayMeetTheOthers(Participant who) {
    var agreed = group.guests.mayBeInside(who);
    if (!agreed) {
      fail(who.id(), Obstacle.NOT_AGREED);
    }
    return agreed;
  }

  /** Nobody comes into a group without a facilitator, and nobody whose presence is not written. */
  private boolean mayAdmit(ModerationCommand asked) {
    if (group.held.isOn()) {
      turn.refuse(by, asked, Refusal.HELD);
    } else if (group.recordsDelayed) {
      turn.refuse(by, asked, Refusal.RECORDS_UNAVAILABLE);
    }
    return !group.held.isOn() && !group.recordsDelayed;
  }

  /** Says whether there was a seat. Nobody hears of it before it is on disk. */
  private boolean reserve(Participant who) {
    var seat = group.seats.reserve(who.role());
    if (seat == 0) {
      fail(who.id(), Obstacle.FULL);
      return false;
    }
    who.reserve(seat, turn.now());
    turn.record(new DurableEvent.Admitted(who.key(), who.role(), seat, by.key(), turn.now()));
    return true;
  }

  private void fail(ParticipantId who, Obstacle why) {
    turn.tell(by, new RoomEvent.AdmissionFailed(who, why));
  }

  void noticeWaiting() {
    group.line.inOrder().forEach(Participant::beSeen);
    turn.changes();
    group.door.moved(turn);
  }

  void writeWaiting(ModerationCommand.WriteWaiting asked) {
    var who = atTheDoor(asked, asked.participant());
    if (who != null) {
      turn.tell(who, new RoomEvent.FacilitatorWrote(asked.text(), turn.now()));
      turn.record(new DurableEvent.Moderated(by.key(), asked.word(), who.key(), turn.now()));
    }
  }

  void turnAway(ModerationCommand.TurnAway asked) {
    var who = atTheDoor(asked, asked.participant());
    if (who != null) {
      turn.record(new DurableEvent.TurnedAway(who.key(), by.key(), asked.reason(), turn.now()));
      turn.tell(who, new RoomEvent.TurnedAway(asked.reason()));
      group.leaveLine(turn, who);
    }
  }

  private Participant atTheDoor(ModerationCommand asked, ParticipantId id) {
    var who = group.people.of(id);
    if (who != null && group.line.holds(who) && who.waits()) {
      return who;
    }
    turn.refuse(by, asked, Refusal.NOT_HERE);
    return null;
  }
}
