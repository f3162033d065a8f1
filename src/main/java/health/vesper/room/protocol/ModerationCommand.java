package health.vesper.room.protocol;

import java.util.Objects;

/** How facilitators admit, moderate and end the session. */
public sealed interface ModerationCommand extends ParticipantCommand.StaffCommand {
  void accept(Visitor visitor);

  /** Admits one person from the waiting room. */
  record Admit(ParticipantId participant) implements ModerationCommand {
    public Admit {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.admit(this);
    }
  }

  /** Admits everybody who waits, in the order of arrival, while there are seats. */
  record AdmitAll() implements ModerationCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.admitAll(this);
    }
  }

  /** A facilitator has looked at the waiting room. Those who wait are told. */
  record NoticeWaiting() implements ModerationCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.noticeWaiting(this);
    }
  }

  /** Writes to one person in the waiting room. */
  record WriteWaiting(ParticipantId participant, String text) implements ModerationCommand {
    public WriteWaiting {
      Objects.requireNonNull(participant, "participant");
      text = Limits.text(1, 500, text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.writeWaiting(this);
    }
  }

  /** Refuses a person in the waiting room. They read the reason and may come again. */
  record TurnAway(ParticipantId participant, String reason) implements ModerationCommand {
    public TurnAway {
      Objects.requireNonNull(participant, "participant");
      reason = Limits.text(1, 300, reason);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.turnAway(this);
    }
  }

  /** Switches one microphone off. */
  record Mute(ParticipantId participant) implements ModerationCommand {
    public Mute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.mute(this);
    }
  }

  /** Switches off all microphones but those of staff. */
  record MuteAll() implements ModerationCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.muteAll(this);
    }
  }

  /** Switches one camera off. Only its owner can switch it on again. */
  record StopCamera(ParticipantId participant) implements ModerationCommand {
    public StopCamera {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.stopCamera(this);
    }
  }

  /** Keeps a person's sound and picture from the others, or ends that. The person reads why. */
  record Blank(ParticipantId participant, boolean blanked, String explanation)
      implements ModerationCommand {
    public Blank {
      Objects.requireNonNull(participant, "participant");
      explanation = Limits.text(0, 300, explanation);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.blank(this);
    }
  }

  /** Asks a person to unmute. Only they can do it. */
  record AskToUnmute(ParticipantId participant) implements ModerationCommand {
    public AskToUnmute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.askToUnmute(this);
    }
  }

  /** Removes a client or a guest. The reason goes to the record only. */
  record Remove(ParticipantId participant, String reason, RemovalTerm term)
      implements ModerationCommand {
    public Remove {
      Objects.requireNonNull(participant, "participant");
      Objects.requireNonNull(term, "term");
      reason = Limits.text(1, 300, reason);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.remove(this);
    }
  }

  /** Lowers a hand because the person was called on. */
  record LowerHand(ParticipantId participant) implements ModerationCommand {
    public LowerHand {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.lowerHand(this);
    }
  }

  /** Locks or unlocks the room. Seats and places that are held stay valid. */
  record Lock(boolean locked) implements ModerationCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.lock(this);
    }
  }

  /** Ends the session for everybody. */
  record EndSession() implements ModerationCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.endSession(this);
    }
  }

  /** One method for each command: the compiler finds one that is not handled. */
  interface Visitor {
    void admit(Admit command);

    void admitAll(AdmitAll command);

    void noticeWaiting(NoticeWaiting command);

    void writeWaiting(WriteWaiting command);

    void turnAway(TurnAway command);

    void mute(Mute command);

    void muteAll(MuteAll command);

    void stopCamera(StopCamera command);

    void blank(Blank command);

    void askToUnmute(AskToUnmute command);

    void remove(Remove command);

    void lowerHand(LowerHand command);

    void lock(Lock command);

    void endSession(EndSession command);
  }
}
