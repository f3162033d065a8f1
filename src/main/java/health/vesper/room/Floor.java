package health.vesper.room;

import health.vesper.room.DurableEvent.Departure;

/** What somebody does for themselves, for one command. */
final class Floor implements Spoken.Listener {
  private final Group group;
  private final Turn turn;
  private final Participant who;

  Floor(Group group, Turn turn, Participant who) {
    this.group = group;
    this.turn = turn;
    this.who = who;
  }

  @Override
  public void setMicrophone(Spoken.SetMicrophone asked) {
    if (isInside(asked) && mayBeOn(asked, asked.on()) && who.setMicrophone(asked.on())) {
      mediaChanged();
    }
  }

  @Override
  public void setCamera(Spoken.SetCamera asked) {
    if (isInside(asked) && mayBeOn(asked, asked.on()) && who.setCamera(asked.on())) {
      mediaChanged();
    }
  }

  /** Nobody is shown as heard or seen whom nobody can hear or see. */
  private boolean mayBeOn(RoomCommand.FromPeer asked, boolean on) {
    if (on && group.course.onBreak()) {
      turn.refuse(who, asked, Refusal.ON_BREAK);
      return false;
    }
    if (on && who.isBlanked()) {
      turn.refuse(who, asked, Refusal.BLANKED);
      return false;
    }
    if (on && !group.media.has(who)) {
      turn.refuse(
          who,
          asked.word(),
          Refusal.FULL,
          "There is no place for more picture and sound. You are in the room by chat and hand.");
      return false;
    }
    return true;
  }

  private void mediaChanged() {
    turn.passAll(new RoomEvent.MediaChanged(who.id(), who.microphone(), who.camera()));
  }

  @Override
  public void raiseHand(Spoken.RaiseHand asked) {
    if (isInside(asked)) {
      var hands = group.hands;
      if (asked.raised() ? hands.raise(who.id()) : hands.lower(who.id())) {
        group.tellHands(turn);
      }
    }
  }

  @Override
  public void say(Spoken.Say asked) {
    if (isInside(asked) && mayWrite(asked)) {
      turn.passAll(new RoomEvent.Said(group.chat.add(who, asked.text(), turn.now())));
    }
  }

  private boolean mayWrite(Spoken.Say asked) {
    if (group.course.chatPaused && !who.moderates()) {
      turn.refuse(who, asked, Refusal.CHAT_PAUSED);
      return false;
    }
    return true;
  }

  /** Nobody hears of the chat that somebody has read it. */
  @Override
  public void readChat(Spoken.ReadChat asked) {
    who.readUpTo(asked.line());
  }

  @Override
  public void caption(Spoken.Caption asked) {
    if (who.role() != RoomRole.CAPTIONER) {
      turn.refuse(who, asked.word(), Refusal.NOT_ALLOWED, "Only a captioner writes captions.");
      turn.record(new DurableEvent.Forbidden(who.key(), asked.word(), turn.now()));
    } else if (isInside(asked)) {
      var line = group.course.captions.add(who, asked.text(), turn.now());
      turn.passAll(new SteeringEvent.Captioned(line));
    }
  }

  @Override
  public void writeDoor(Spoken.WriteDoor asked) {
    if (group.line.holds(who)) {
      turn.tellFacilitators(new SteeringEvent.DoorWritten(who.id(), asked.text(), turn.now()));
    }
  }

  @Override
  public void needMoment(Spoken.NeedMoment asked) {
    isInside(asked);
  }

  @Override
  public void leave(Spoken.Leave asked) {
    turn.tell(who, new RoomEvent.Goodbye());
    if (who.isInside()) {
      group.depart(turn, who, Departure.LEFT);
    } else {
      group.leaveLine(turn, who);
    }
  }

  @Override
  public void describe(Spoken.Describe asked) {
    var to = recipient(asked.to(), asked.toEpoch());
    if (to != null) {
      turn.pass(
          to.connection(),
          new RoomEvent.DescriptionRelayed(who.id(), who.epoch(), asked.kind(), asked.sdp()));
    }
  }

  @Override
  public void offerCandidate(Spoken.OfferCandidate asked) {
    var to = recipient(asked.to(), asked.toEpoch());
    if (to != null) {
      turn.pass(
          to.connection(),
          new RoomEvent.CandidateRelayed(
              who.id(), who.epoch(), asked.candidate(), asked.sdpMid(), asked.sdpMLineIndex()));
    }
  }

  /**
   * Only between two who are present and have media, and only what is meant for the epoch of now.
   */
  private Participant recipient(ParticipantId id, int epoch) {
    var to = group.people.of(id);
    if (to != null && to != who && carriesMedia(who) && carriesMedia(to) && to.epoch() == epoch) {
      return to;
    }
    group.droppedRelays++;
    return null;
  }

  private boolean carriesMedia(Participant one) {
    return one.isPresent() && group.media.has(one);
  }

  private boolean isInside(RoomCommand.FromPeer asked) {
    if (!who.isInside()) {
      turn.refuse(who, asked, Refusal.WAITING);
    }
    return who.isInside();
  }
}
