package health.vesper.room.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command of a participant: what a client program may ask of a room. It comes in a {@link
 * RoomCommand.Posted}, which names the sender. The records here are for everybody, about
 * themselves; {@link StaffCommand} is for facilitators.
 */
public sealed interface ParticipantCommand extends ClientMessage {
  void accept(Visitor visitor);

  /** The command's name on the wire. */
  default String word() {
    return MessageName.of(getClass());
  }

  /** Only for those who moderate. From anybody else it is refused and recorded. */
  sealed interface StaffCommand extends ParticipantCommand
      permits ModerationCommand, SessionFlowCommand, SupportCommand {
    @Override
    default void accept(Visitor visitor) {
      visitor.staffCommand(this);
    }
  }

  /** Switches the sender's own microphone. Nobody can switch on somebody else's. */
  record SetMicrophone(boolean on) implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.setMicrophone(this);
    }
  }

  /** Switches the sender's own camera. */
  record SetCamera(boolean on) implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.setCamera(this);
    }
  }

  /** Raises or lowers the sender's own hand. */
  record RaiseHand(boolean raised) implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.raiseHand(this);
    }
  }

  /** Writes a line to the whole group. There is no private chat between clients. */
  record Say(String text) implements ParticipantCommand {
    public Say {
      text = Limits.text(1, 2000, text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.say(this);
    }
  }

  /** Leaves for good: the seat or the place in the waiting room is free at once. */
  record Leave() implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.leave(this);
    }
  }

  /** Writes from the waiting room to the facilitators. */
  record WriteDoor(String text) implements ParticipantCommand {
    public WriteDoor {
      text = Limits.text(1, 500, text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.writeDoor(this);
    }
  }

  /** Makes or takes back a support request. Only facilitators see it. */
  record NeedMoment(boolean needed) implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.needMoment(this);
    }
  }

  /** Writes a line of captions. For captioners. */
  record Caption(String text) implements ParticipantCommand {
    public Caption {
      text = Limits.text(1, 500, text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.caption(this);
    }
  }

  /** The sender has read the chat up to this line. It is known again after a reconnect. */
  record ReadChat(int line) implements ParticipantCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.readChat(this);
    }
  }

  /**
   * A session description for one other participant (WebRTC).
   *
   * @param toEpoch the epoch of the recipient that is meant; an older one is dropped
   */
  record Describe(ParticipantId to, int toEpoch, DescriptionKind kind, String sdp)
      implements ParticipantCommand {
    public Describe {
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(kind, "kind");
      Limits.wellFormed(sdp);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.describe(this);
    }
  }

  /**
   * An ICE candidate for one other participant (WebRTC).
   *
   * @param candidate empty when there are no more
   */
  record OfferCandidate(
      ParticipantId to,
      int toEpoch,
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex)
      implements ParticipantCommand {
    public OfferCandidate {
      Objects.requireNonNull(to, "to");
      Limits.text(0, 1000, candidate);
      if (sdpMid != null) {
        Limits.text(0, 64, sdpMid);
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.offerCandidate(this);
    }
  }

  /** One method for each command: the compiler finds one that is not handled. */
  interface Visitor {
    void staffCommand(StaffCommand command);

    void setMicrophone(SetMicrophone command);

    void setCamera(SetCamera command);

    void raiseHand(RaiseHand command);

    void say(Say command);

    void leave(Leave command);

    void writeDoor(WriteDoor command);

    void needMoment(NeedMoment command);

    void caption(Caption command);

    void readChat(ReadChat command);

    void describe(Describe command);

    void offerCandidate(OfferCandidate command);
  }
}
