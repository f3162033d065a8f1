package health.vesper.room;

import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;

/** What somebody does for themselves, for one command. */
final class ParticipantCommands implements ParticipantCommand.Listener {
  private final RoomModel group;
  private final CommandContext turn;
  private final Participant who;

  ParticipantCommands(RoomModel group, CommandContext turn, Participant who) {
    this.group = group;
    this.turn = turn;
    this.who = who;
  }

  @Override
  public void setMicrophone(ParticipantCommand.SetMicrophone asked) {
    if (isInside(asked) && mayBeOn(asked, asked.on()) && who.media().setMicrophone(asked.on())) {
      mediaChanged();
    }
  }

  @Override
  public void setCamera(ParticipantCommand.SetCamera asked) {
    if (isInside(asked) && mayBeOn(asked, asked.on()) && who.media().setCamera(asked.on())) {
      mediaChanged();
    }
  }

  /** Nobody is shown as heard or seen whom nobody can hear or see. */
  private boolean mayBeOn(RoomCommand.FromPeer asked, boolean on) {
    if (on && group.course.onBreak() && !who.isAside()) {
      turn.refuse(who, asked, Refusal.ON_BREAK);
      return false;
    }
    if (on && who.media().isBlanked()) {
      turn.refuse(who, asked, Refusal.BLANKED);
      return false;
    }
    if (on && !group.carriesMedia(who)) {
      turn.refuse(
          who,
          asked.word(),
          Refusal.FULL,
          "Every place with sound and picture is taken. You can chat and raise your hand.");
      return false;
    }
    return true;
  }

  private void mediaChanged() {
    turn.passSideOf(
        who, new RoomEvent.MediaChanged(who.id(), who.media().microphone(), who.media().camera()));
  }

  @Override
  public void raiseHand(ParticipantCommand.RaiseHand asked) {
    if (isInside(asked) && isWithGroup(asked)) {
      var hands = group.hands;
      if (asked.raised() ? hands.raise(who.id()) : hands.lower(who.id())) {
        group.tellHands(turn);
      }
    }
  }

  @Override
  public void say(ParticipantCommand.Say asked) {
    if (isInside(asked) && mayWrite(asked)) {
      var chat = who.isAside() ? who.stepOut().chat : group.chat;
      turn.passSideOf(who, new RoomEvent.Said(chat.add(who, asked.text(), turn.now())));
    }
  }

  private boolean mayWrite(ParticipantCommand.Say asked) {
    if (who.moderates() || who.isAside()) {
      return true;
    }
    if (group.held.isOn()) {
      turn.refuse(who, asked, Refusal.HELD);
      return false;
    }
    if (group.course.chatPaused) {
      turn.refuse(who, asked, Refusal.CHAT_PAUSED);
      return false;
    }
    return true;
  }

  /** Nobody hears of the chat that somebody has read it. */
  @Override
  public void readChat(ParticipantCommand.ReadChat asked) {
    if (!who.isAside()) {
      who.readUpTo(asked.line());
    }
  }

  @Override
  public void caption(ParticipantCommand.Caption asked) {
    if (who.role() != RoomRole.CAPTIONER) {
      turn.refuse(who, asked.word(), Refusal.NOT_ALLOWED, "Only a captioner can write captions.");
      group.offences.commit(turn, who, asked.word());
    } else if (isInside(asked) && isWithGroup(asked)) {
      var line = group.course.captions.add(who, asked.text(), turn.now());
      turn.passSideOf(who, new SessionFlowEvent.Captioned(line));
    }
  }

  @Override
  public void writeDoor(ParticipantCommand.WriteDoor asked) {
    if (group.line.holds(who)) {
      turn.tellFacilitators(new SessionFlowEvent.DoorWritten(who.id(), asked.text(), turn.now()));
    }
  }

  @Override
  public void needMoment(ParticipantCommand.NeedMoment asked) {
    if (who.role() != RoomRole.CLIENT) {
      turn.refuse(who, asked.word(), Refusal.NOT_ALLOWED, "Only clients can ask for a moment.");
    } else if (isInside(asked)) {
      var moments = group.moments;
      if (asked.needed() ? moments.need(who.id()) : moments.settle(who.id())) {
        turn.tell(who, new SupportEvent.MomentNoted(asked.needed()));
        moments.tell(turn);
      }
    }
  }

  @Override
  public void leave(ParticipantCommand.Leave asked) {
    turn.tell(who, new RoomEvent.Goodbye());
    if (who.isInside()) {
      group.depart(turn, who, Departure.LEFT);
    } else {
      group.leaveLine(turn, who);
    }
  }

  @Override
  public void describe(ParticipantCommand.Describe asked) {
    var to = recipient(asked.to(), asked.toEpoch());
    if (to != null) {
      turn.pass(
          to.reach().connection(),
          new RoomEvent.DescriptionRelayed(who.id(), who.epoch(), asked.kind(), asked.sdp()));
    }
  }

  @Override
  public void offerCandidate(ParticipantCommand.OfferCandidate asked) {
    var to = recipient(asked.to(), asked.toEpoch());
    if (to != null) {
      turn.pass(
          to.reach().connection(),
          new RoomEvent.CandidateRelayed(
              who.id(), who.epoch(), asked.candidate(), asked.sdpMid(), asked.sdpMLineIndex()));
    }
  }

  /**
   * Only between two who are present and have media, both with the group or both in the same
   * step-out, and only what is meant for the epoch of now.
   */
  private Participant recipient(ParticipantId id, int epoch) {
    var to = group.people.of(id);
    if (to != null && to != who && to.sharesWith(who) && to.epoch() == epoch) {
      if (carriesMedia(who) && carriesMedia(to)) {
        return to;
      }
    }
    group.droppedRelays++;
    return null;
  }

  private boolean carriesMedia(Participant one) {
    return one.isPresent() && group.carriesMedia(one);
  }

  private boolean isWithGroup(RoomCommand.FromPeer asked) {
    if (who.isAside()) {
      turn.refuse(who, asked, Refusal.ELSEWHERE);
    }
    return !who.isAside();
  }

  private boolean isInside(RoomCommand.FromPeer asked) {
    if (!who.isInside()) {
      turn.refuse(who, asked, Refusal.WAITING);
    }
    return who.isInside();
  }
}
