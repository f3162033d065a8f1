package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowEvent;

/** What a facilitator does in the room, for one command. Who asks was checked before. */
final class ModerationCommands implements ModerationCommand.Moderator {
  private final RoomModel group;
  private final CommandContext turn;
  private final Participant by;
  private final WaitingRoomCommands door;

  ModerationCommands(RoomModel group, CommandContext turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
    this.door = new WaitingRoomCommands(group, turn, by);
  }

  @Override
  public void admit(ModerationCommand.Admit asked) {
    door.admit(asked);
  }

  @Override
  public void admitAll(ModerationCommand.AdmitAll asked) {
    door.admitAll(asked);
  }

  @Override
  public void noticeWaiting(ModerationCommand.NoticeWaiting asked) {
    door.noticeWaiting();
  }

  @Override
  public void writeWaiting(ModerationCommand.WriteWaiting asked) {
    door.writeWaiting(asked);
  }

  @Override
  public void turnAway(ModerationCommand.TurnAway asked) {
    door.turnAway(asked);
  }

  @Override
  public void mute(ModerationCommand.Mute asked) {
    var who = nearby(asked, asked.participant());
    if (who != null && who.media().setMicrophone(false)) {
      turn.tell(who, new RoomEvent.Muted());
      turn.tellSideOf(who, new RoomEvent.MediaChanged(who.id(), false, who.media().camera()));
      record(asked.word(), who);
    }
  }

  @Override
  public void muteAll(ModerationCommand.MuteAll asked) {
    for (var who : group.circle.inOrder()) {
      if (who.sharesWith(by) && !who.moderates() && who.media().setMicrophone(false)) {
        turn.tell(who, new RoomEvent.Muted());
        turn.tellSideOf(who, new RoomEvent.MediaChanged(who.id(), false, who.media().camera()));
      }
    }
    record(asked.word(), null);
  }

  @Override
  public void stopCamera(ModerationCommand.StopCamera asked) {
    var who = nearby(asked, asked.participant());
    if (who != null && who.media().setCamera(false)) {
      turn.tell(who, new SessionFlowEvent.CameraStopped());
      turn.tellSideOf(who, new RoomEvent.MediaChanged(who.id(), who.media().microphone(), false));
      record(asked.word(), who);
    }
  }

  @Override
  public void blank(ModerationCommand.Blank asked) {
    var who = nearby(asked, asked.participant());
    if (who == null) {
      return;
    }
    if (who.moderates()) {
      turn.refuse(by, asked.word(), Refusal.NOT_ALLOWED, "Only clients and guests can be paused.");
      return;
    }
    who.media().blank(asked.blanked() ? asked.explanation().strip() : null);
    turn.tell(who, new SessionFlowEvent.Blanked(who.media().blanked()));
    turn.tellAll(new SessionFlowEvent.BlankedChanged(who.id(), who.media().isBlanked()));
    record(asked.blanked() ? asked.word() : "unblank", who);
  }

  @Override
  public void askToUnmute(ModerationCommand.AskToUnmute asked) {
    var who = nearby(asked, asked.participant());
    if (who != null) {
      turn.tell(who, new RoomEvent.AskedToUnmute());
      record(asked.word(), who);
    }
  }

  @Override
  public void remove(ModerationCommand.Remove asked) {
    var who = group.people.of(asked.participant());
    if (who == null) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
    } else if (who.moderates()) {
      turn.refuse(by, asked.word(), Refusal.NOT_ALLOWED, "Only clients and guests can be removed.");
    } else if (group.removed.add(who.key())) {
      turn.record(
          new DurableEvent.Removed(who.key(), by.key(), asked.reason(), asked.term(), turn.now()));
      turn.tell(who, new RoomEvent.Removed());
      group.putOut(turn, who, Departure.REMOVED);
    }
  }

  @Override
  public void lowerHand(ModerationCommand.LowerHand asked) {
    var who = by.isAside() ? elsewhere(asked) : inside(asked, asked.participant());
    if (who != null && group.hands.lower(who.id())) {
      who.takeTurn();
      group.tellHands(turn);
      record(asked.word(), who);
    }
  }

  @Override
  public void lock(ModerationCommand.Lock asked) {
    if (group.locked != asked.locked()) {
      group.locked = asked.locked();
      turn.tellAll(new RoomEvent.LockedChanged(asked.locked()));
      record(asked.locked() ? "lock" : "unlock", null);
    }
  }

  @Override
  public void endSession(ModerationCommand.EndSession asked) {
    SessionEnding.end(group, turn, by.key());
  }

  /** Nobody has a hand on the other side of the wall between the group and those aside. */
  private Participant nearby(RoomCommand.FromPeer asked, ParticipantId id) {
    var who = inside(asked, id);
    return who == null || who.sharesWith(by) ? who : elsewhere(asked);
  }

  private Participant elsewhere(RoomCommand.FromPeer asked) {
    turn.refuse(by, asked, Refusal.ELSEWHERE);
    return null;
  }

  private Participant inside(RoomCommand.FromPeer asked, ParticipantId id) {
    var who = group.people.of(id);
    if (who != null && who.isInside()) {
      return who;
    }
    turn.refuse(by, asked, Refusal.NOT_HERE);
    return null;
  }

  private void record(String act, Participant target) {
    turn.record(
        new DurableEvent.Moderated(
            by.key(), act, target == null ? null : target.key(), turn.now()));
  }
}
