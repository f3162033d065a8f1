package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The conversations beside the group, one for each facilitator at most. Going aside and coming back
 * mean a new epoch, silence and a fresh view of the room for the two, so that no connection, no
 * open microphone and no line of chat crosses over; the others see who is aside and who is back.
 */
final class StepOuts {
  private final RoomModel group;
  private final List<StepOut> going = new ArrayList<>();

  StepOuts(RoomModel group) {
    this.group = group;
  }

  List<StepOut> inOrder() {
    return List.copyOf(going);
  }

  void begin(CommandContext turn, Participant with, Participant person, Duration length) {
    var aside = new StepOut(with, person, turn.now(), turn.now().plus(length));
    going.add(aside);
    turn.record(new DurableEvent.SteppedOut(person.key(), with.key(), turn.now()));
    aside.both().forEach(who -> who.moveTo(aside));
    if (aside.both().stream().anyMatch(who -> who.id().equals(group.course.spotlight))) {
      group.course.spotlight = null;
      turn.tellAll(new SessionFlowEvent.SpotlightChanged(null));
    }
    for (var who : aside.both()) {
      turn.tellBesides(aside, new SupportEvent.SteppedOut(group.sight.of(who)));
    }
    aside.both().forEach(who -> show(turn, who));
  }

  void extend(CommandContext turn, StepOut aside, Duration length) {
    aside.until = turn.now().plus(length);
    aside.both().forEach(who -> show(turn, who));
  }

  private void show(CommandContext turn, Participant who) {
    turn.tell(who, new RoomEvent.Welcomed(group.sight.roomFor(who, turn.now())));
  }

  /** Both are with the group again. */
  void end(CommandContext turn, StepOut aside) {
    part(turn, aside);
    for (var who : aside.both()) {
      turn.tellBesides(aside, new SupportEvent.CameBack(group.sight.of(who)));
    }
    aside.both().forEach(who -> show(turn, who));
  }

  void endWhatIsOver(CommandContext turn) {
    for (var aside : inOrder()) {
      if (!aside.until.isAfter(turn.now())) {
        end(turn, aside);
      }
    }
  }

  /**
   * One of the two is about to be gone for good.
   *
   * @return the other, who is to be shown to the group; null for somebody who was with the group
   */
  Participant leave(CommandContext turn, Participant gone) {
    var aside = gone.stepOut();
    if (aside == null) {
      return null;
    }
    part(turn, aside);
    return aside.other(gone);
  }

  /** The one who is left of two is with the group again. */
  void comeBackAlone(CommandContext turn, Participant left) {
    turn.tellOthers(left, new SupportEvent.CameBack(group.sight.of(left)));
    show(turn, left);
  }

  /** The session ends, and with it everything beside it. */
  void dissolve(CommandContext turn) {
    inOrder().forEach(aside -> part(turn, aside));
  }

  /** Back at the latest when they were to be, however late the clock is looked at. */
  private void part(CommandContext turn, StepOut aside) {
    going.remove(aside);
    aside.both().forEach(who -> who.moveTo(null));
    var back = aside.until.isBefore(turn.now()) ? aside.until : turn.now();
    turn.record(new DurableEvent.CameBack(aside.person.key(), back));
  }

  /** Goes on as it was before a crash, between two who still have their seats. */
  void remember(Participant with, Participant person, Instant since, Instant until) {
    var aside = new StepOut(with, person, since, until);
    going.add(aside);
    aside.both().forEach(who -> who.staysIn(aside));
  }
}
