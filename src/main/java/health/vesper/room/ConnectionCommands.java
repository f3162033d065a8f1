package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.SupportEvent;

/** How people come, come back and get lost, for one command. */
final class ConnectionCommands {
  private final RoomModel group;
  private final CommandContext turn;

  ConnectionCommands(RoomModel group, CommandContext turn) {
    this.group = group;
    this.turn = turn;
  }

  void connect(RoomCommand.Connect asked) {
    endWhatHasAnEnd();
    if (group.ended) {
      refuse(asked, NoEntry.ENDED);
    } else if (group.removed.contains(asked.person())) {
      refuse(asked, NoEntry.REMOVED);
    } else if (asked.role().isGuest()
        && !group.guests.isInvited(asked.person(), asked.role(), turn)) {
      turn.pass(asked.by(), new SupportEvent.TimeOver());
    } else {
      letNear(asked, group.people.knownOrNew(asked.person()));
    }
  }

  private void letNear(RoomCommand.Connect asked, Participant who) {
    if (who.connected() && !asked.takeOver()) {
      refuse(asked, NoEntry.ALREADY_IN);
      return;
    }
    if (!who.isGone() && who.role() != asked.role()) {
      startAnew(who);
    }
    if (!who.isGone()) {
      comeBack(asked, who);
    } else if (group.locked && !asked.role().moderates()) {
      refuse(asked, NoEntry.LOCKED);
    } else {
      arrive(asked, who);
    }
  }

  private void refuse(RoomCommand.Connect asked, NoEntry why) {
    turn.pass(asked.by(), new RoomEvent.EntryRefused(why));
  }

  /** The schedule changed what this person is here: no right outlives that. */
  private void startAnew(Participant who) {
    turn.tell(who, new RoomEvent.Replaced());
    turn.abandon(who.reach().address());
    if (who.isInside()) {
      group.depart(turn, who, Departure.LEFT);
    } else {
      group.leaveLine(turn, who);
    }
  }

  private void arrive(RoomCommand.Connect asked, Participant who) {
    group.people.add(who);
    var stillBeingWritten = who.isBeingAdmitted();
    who.connect(asked, turn.now());
    turn.changes();
    if (stillBeingWritten) {
      if (!who.moderates()) {
        group.line.join(who);
        group.door.receive(turn, who, null);
      }
    } else if (who.moderates()) {
      goStraightIn(who);
    } else {
      who.queue(turn.now());
      group.line.join(who);
      group.door.receive(turn, who, null);
    }
  }

  /** Staff never queue, but they too are on disk before they are announced. */
  private void goStraightIn(Participant who) {
    who.reserve(group.seats.reserve(who.role()), turn.now());
    turn.record(
        new DurableEvent.Admitted(who.key(), who.role(), who.seat(), who.key(), turn.now()));
  }

  private void comeBack(RoomCommand.Connect asked, Participant who) {
    var wasAway = !who.connected();
    var before = who.reach().address();
    if (!wasAway) {
      turn.tell(who, new RoomEvent.Replaced());
    }
    who.connect(asked, turn.now());
    turn.changes();
    if (who.isInside()) {
      if (wasAway) {
        turn.record(new DurableEvent.Returned(who.key(), who.role(), who.seat(), turn.now()));
      }
      turn.tellOthers(who, new RoomEvent.Returned(group.sight.of(who)));
      turn.greet(who, new RoomEvent.Welcomed(group.sight.roomFor(who, turn.now())), before);
      group.door.moved(turn);
    } else if (group.line.holds(who)) {
      group.door.receive(turn, who, before);
    } else {
      turn.abandon(before);
      if (who.waits()) {
        goStraightIn(who);
      }
    }
  }

  void disconnect(RoomCommand.Disconnect lost) {
    var who = group.people.on(lost.connection());
    if (who == null) {
      return;
    }
    var until = turn.now().plus(group.plan.hold());
    who.drop(lost.lastHeard(), until);
    if (who.isInside()) {
      turn.record(new DurableEvent.Dropped(who.key(), who.reach().heardAtLeast()));
      turn.tellOthers(who, new RoomEvent.WentAway(who.id(), until));
    }
    group.door.moved(turn);
  }

  /** A guest's invitation has an end, and so have a break and a step-out. */
  private void endWhatHasAnEnd() {
    group.guests.seeOutWhoseTimeIsOver(turn);
    if (group.course.onBreak() && !group.course.breakUntil.isAfter(turn.now())) {
      group.endBreak(turn);
    }
    group.stepOuts.endWhatIsOver(turn);
  }

  /** Gives up what is no longer held; staff whom the records kept out are tried again. */
  void tick() {
    group.offences.settle(turn);
    endWhatHasAnEnd();
    for (var who : group.people.those(p -> p.reach().holdRanOut(turn.now()))) {
      if (who.isInside()) {
        turn.abandon(who.reach().address());
        group.depart(turn, who, Departure.WINDOW_RAN_OUT);
      } else if (who.waits()) {
        turn.abandon(who.reach().address());
        group.leaveLine(turn, who);
      }
    }
    if (!group.recordsDelayed) {
      group
          .people
          .those(p -> p.waits() && p.moderates() && p.connected())
          .forEach(this::goStraightIn);
    }
    if (group.held.isOver(turn.now(), group.people)) {
      SessionEnding.end(group, turn, null);
    }
  }
}
