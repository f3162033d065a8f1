package health.vesper.room;

import health.vesper.room.DurableEvent.Departure;

/** What a facilitator does in the room, for one command. Who asks was checked before. */
final class Chair implements Moderation.Moderator {
  private final Group group;
  private final Turn turn;
  private final Participant by;
  private final Doorkeeper door;

  Chair(Group group, Turn turn, Participant by) {
    this.group = group;
    this.turn = turn;
    this.by = by;
    this.door = new Doorkeeper(group, turn, by);
  }

  @Override
  public void admit(Moderation.Admit asked) {
    door.admit(asked);
  }

  @Override
  public void admitAll(Moderation.AdmitAll asked) {
    door.admitAll(asked);
  }

  @Override
  public void noticeWaiting(Moderation.NoticeWaiting asked) {
    door.noticeWaiting();
  }

  @Override
  public void writeWaiting(Moderation.WriteWaiting asked) {
    door.writeWaiting(asked);
  }

  @Override
  public void turnAway(Moderation.TurnAway asked) {
    door.turnAway(asked);
  }

  @Override
  public void mute(Moderation.Mute asked) {
    var who = inside(asked, asked.participant());
    if (who != null && who.setMicrophone(false)) {
      turn.tell(who, new RoomEvent.Muted());
      turn.tellOthers(who, new RoomEvent.MediaChanged(who.id(), false, who.camera()));
      record(asked.word(), who);
    }
  }

  @Override
  public void askToUnmute(Moderation.AskToUnmute asked) {
    var who = inside(asked, asked.participant());
    if (who != null) {
      turn.tell(who, new RoomEvent.AskedToUnmute());
      record(asked.word(), who);
    }
  }

  @Override
  public void remove(Moderation.Remove asked) {
    var who = group.people.of(asked.participant());
    if (who == null) {
      turn.refuse(by, asked, Refusal.NOT_HERE);
    } else if (who.moderates()) {
      turn.refuse(by, asked.word(), Refusal.NOT_ALLOWED, "Only clients can be removed.");
    } else if (group.removed.add(who.key())) {
      turn.record(new DurableEvent.Removed(who.key(), by.key(), asked.reason(), turn.now()));
      turn.tell(who, new RoomEvent.Removed());
      putOut(who);
    }
  }

  private void putOut(Participant who) {
    if (who.isInside()) {
      group.depart(turn, who, Departure.REMOVED);
    } else if (who.isBeingAdmitted()) {
      group.line.leave(who);
      who.goOnceWritten(Departure.REMOVED);
      group.lineMoved(turn);
    } else if (who.waits()) {
      group.leaveLine(turn, who);
    }
  }

  @Override
  public void lowerHand(Moderation.LowerHand asked) {
    var who = inside(asked, asked.participant());
    if (who != null && group.hands.lower(who.id())) {
      turn.tellAll(new RoomEvent.HandsChanged(group.hands.inOrder()));
      record(asked.word(), who);
    }
  }

  @Override
  public void lock(Moderation.Lock asked) {
    if (group.locked != asked.locked()) {
      group.locked = asked.locked();
      turn.tellAll(new RoomEvent.LockedChanged(asked.locked()));
      record(asked.locked() ? "lock" : "unlock", null);
    }
  }

  @Override
  public void setTopic(Moderation.SetTopic asked) {
    group.topic =
        asked.topic().isBlank() ? Topic.NONE : new Topic(asked.topic().strip(), turn.now());
    turn.tellAll(new RoomEvent.TopicChanged(group.topic.text(), group.topic.since()));
    record(asked.word(), null);
  }

  @Override
  public void endSession(Moderation.EndSession asked) {
    group.ended = true;
    for (var who : group.people.those(p -> !p.isGone())) {
      turn.tell(who, new RoomEvent.SessionEnded());
      if (who.isInside()) {
        turn.record(new DurableEvent.Left(who.key(), Departure.SESSION_ENDED, turn.now()));
      }
    }
    group.empty();
    turn.record(new DurableEvent.Ended(by.key(), turn.now()));
  }

  private Participant inside(Moderation asked, ParticipantId id) {
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
