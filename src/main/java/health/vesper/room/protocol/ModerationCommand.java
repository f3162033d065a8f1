package health.vesper.room.protocol;

/** What only somebody who moderates may ask; from anybody else it is refused and recorded. */
public sealed interface ModerationCommand extends RoomCommand.FromStaff {
  void accept(Moderator moderator);

  /** Lets one waiting person in. */
  record Admit(ConnectionId by, ParticipantId participant) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.admit(this);
    }
  }

  /** Lets in who waits, in the order of arrival, while there are seats. */
  record AdmitAll(ConnectionId by) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.admitAll(this);
    }
  }

  /** The queue was really looked at: those who wait are told that they were seen. */
  record NoticeWaiting(ConnectionId by) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.noticeWaiting(this);
    }
  }

  record WriteWaiting(ConnectionId by, ParticipantId participant, String text)
      implements ModerationCommand {
    public WriteWaiting {
      RoomCommand.requireText(text, 500);
    }

    @Override
    public void accept(Moderator moderator) {
      moderator.writeWaiting(this);
    }
  }

  /** Sends a waiting person away with a reason that the person reads; they may come again. */
  record TurnAway(ConnectionId by, ParticipantId participant, String reason)
      implements ModerationCommand {
    public TurnAway {
      RoomCommand.requireText(reason, 300);
    }

    @Override
    public void accept(Moderator moderator) {
      moderator.turnAway(this);
    }
  }

  record Mute(ConnectionId by, ParticipantId participant) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.mute(this);
    }
  }

  /** Switches off every microphone but those of staff. */
  record MuteAll(ConnectionId by) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.muteAll(this);
    }
  }

  /** Switches one camera off; only its owner switches it on again. */
  record StopCamera(ConnectionId by, ParticipantId participant) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.stopCamera(this);
    }
  }

  /** Keeps somebody's sound and picture from the others, or no longer; the person reads why. */
  record Blank(ConnectionId by, ParticipantId participant, boolean blanked, String explanation)
      implements ModerationCommand {
    public Blank {
      if (explanation == null || explanation.length() > 300) {
        throw new IllegalArgumentException("an explanation of at most 300 characters is needed");
      }
    }

    @Override
    public void accept(Moderator moderator) {
      moderator.blank(this);
    }
  }

  /** Asks; nobody is ever unmuted from afar. */
  record AskToUnmute(ConnectionId by, ParticipantId participant) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.askToUnmute(this);
    }
  }

  /** Puts a client or a guest out for that long. The reason goes to the record only. */
  record Remove(ConnectionId by, ParticipantId participant, String reason, RemovalTerm term)
      implements ModerationCommand {
    public Remove {
      RoomCommand.requireText(reason, 300);
    }

    @Override
    public void accept(Moderator moderator) {
      moderator.remove(this);
    }
  }

  record LowerHand(ConnectionId by, ParticipantId participant) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.lowerHand(this);
    }
  }

  /** Nobody new queues while it is locked; those who hold a seat or a place still come back. */
  record Lock(ConnectionId by, boolean locked) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.lock(this);
    }
  }

  record EndSession(ConnectionId by) implements ModerationCommand {
    @Override
    public void accept(Moderator moderator) {
      moderator.endSession(this);
    }
  }

  /** The room's side: a command forgotten here does not compile. */
  interface Moderator {
    void admit(Admit asked);

    void admitAll(AdmitAll asked);

    void noticeWaiting(NoticeWaiting asked);

    void writeWaiting(WriteWaiting asked);

    void turnAway(TurnAway asked);

    void mute(Mute asked);

    void muteAll(MuteAll asked);

    void stopCamera(StopCamera asked);

    void blank(Blank asked);

    void askToUnmute(AskToUnmute asked);

    void remove(Remove asked);

    void lowerHand(LowerHand asked);

    void lock(Lock asked);

    void endSession(EndSession asked);
  }
}
