package health.vesper.room.protocol;

/** What anybody in the room may ask, for themselves. */
public sealed interface ParticipantCommand extends RoomCommand.FromPeer {
  void accept(Listener listener);

  record SetMicrophone(ConnectionId by, boolean on) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.setMicrophone(this);
    }
  }

  record SetCamera(ConnectionId by, boolean on) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.setCamera(this);
    }
  }

  record RaiseHand(ConnectionId by, boolean raised) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.raiseHand(this);
    }
  }

  /** Says something to everybody in the room; there is no private chat between clients. */
  record Say(ConnectionId by, String text) implements ParticipantCommand {
    public Say {
      RoomCommand.requireText(text, 2000);
    }

    @Override
    public void accept(Listener listener) {
      listener.say(this);
    }
  }

  /** From the door to those who moderate. */
  record WriteDoor(ConnectionId by, String text) implements ParticipantCommand {
    public WriteDoor {
      RoomCommand.requireText(text, 500);
    }

    @Override
    public void accept(Listener listener) {
      listener.writeDoor(this);
    }
  }

  /** A silent signal that only those who moderate see, or its taking back. */
  record NeedMoment(ConnectionId by, boolean needed) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.needMoment(this);
    }
  }

  /** A line of captions, by a captioner. */
  record Caption(ConnectionId by, String text) implements ParticipantCommand {
    public Caption {
      RoomCommand.requireText(text, 500);
    }

    @Override
    public void accept(Listener listener) {
      listener.caption(this);
    }
  }

  /** The chat was read up to this line; known again after coming back. */
  record ReadChat(ConnectionId by, int line) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.readChat(this);
    }
  }

  /** Goes for good: the seat, or the place at the door, is given up at once. */
  record Leave(ConnectionId by) implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.leave(this);
    }
  }

  /**
   * Half of a media negotiation, for one other participant.
   *
   * @param toEpoch the recipient's epoch that is meant; anything older is dropped
   * @param kind offer, answer or rollback
   */
  record Describe(ConnectionId by, ParticipantId to, int toEpoch, String kind, String sdp)
      implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.describe(this);
    }
  }

  /** An address at which the sender can be reached, for one other participant. */
  record OfferCandidate(
      ConnectionId by,
      ParticipantId to,
      int toEpoch,
      String candidate,
      String sdpMid,
      Integer sdpMLineIndex)
      implements ParticipantCommand {
    @Override
    public void accept(Listener listener) {
      listener.offerCandidate(this);
    }
  }

  /** The room's side: a command forgotten here does not compile. */
  interface Listener {
    void setMicrophone(SetMicrophone asked);

    void setCamera(SetCamera asked);

    void raiseHand(RaiseHand asked);

    void say(Say asked);

    void leave(Leave asked);

    void writeDoor(WriteDoor asked);

    void needMoment(NeedMoment asked);

    void caption(Caption asked);

    void readChat(ReadChat asked);

    void describe(Describe asked);

    void offerCandidate(OfferCandidate asked);
  }
}
