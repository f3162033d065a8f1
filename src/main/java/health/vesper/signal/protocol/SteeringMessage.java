package health.vesper.signal.protocol;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SessionFlowCommand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a facilitator may ask about the course of the evening; part of {@link ClientMessage}. */
public interface SteeringMessage {
  /** Facilitators: who was given the word least often comes first, or who raised a hand first. */
  record OrderHands(boolean quietFirst) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.OrderHands(by, quietFirst));
    }
  }

  /** Facilitators: every hand goes down. */
  record LowerAllHands() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.LowerAllHands(by));
    }
  }

  /** Facilitators: takes a line out of the chat. */
  record DeleteChatLine(int line) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.DeleteChatLine(by, line));
    }
  }

  /** Facilitators: only staff write while it is paused. */
  record PauseChat(boolean paused) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.PauseChat(by, paused));
    }
  }

  /** Facilitators: shows one person large to everybody, or nobody. */
  record Spotlight(@Nullable ParticipantId participant) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.Spotlight(by, participant));
    }
  }

  /** Facilitators: cameras and microphones go off together, for so long. */
  record StartBreak(int minutes) implements ClientMessage {
    public StartBreak {
      Numbers.between(1, 30, minutes);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.StartBreak(by, minutes));
    }
  }

  /** Facilitators: back before the time. */
  record EndBreak() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.EndBreak(by));
    }
  }

  /** Facilitators: what the evening is to be about. */
  record SetAgenda(List<AgendaItem> items) implements ClientMessage {
    public SetAgenda {
      items = List.copyOf(items);
      Numbers.between(0, 12, items.size());
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(
          new SessionFlowCommand.SetAgenda(by, items.stream().map(AgendaItem::inRoom).toList()));
    }
  }

  /** Facilitators: what the group is at now, for so long (0: no timer); empty clears it. */
  record SetTopic(String topic, int minutes) implements ClientMessage {
    public SetTopic {
      topic = Texts.between(0, 120, topic);
      Numbers.between(0, 180, minutes);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.SetTopic(by, topic, minutes));
    }
  }

  /** Facilitators: a line among themselves. */
  record TellStaff(String text) implements ClientMessage {
    public TellStaff {
      text = Texts.between(1, 1000, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.TellStaff(by, text));
    }
  }

  /** Whoever leads: another facilitator leads from now on. */
  record HandOver(ParticipantId participant) implements ClientMessage {
    public HandOver {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SessionFlowCommand.HandOver(by, participant));
    }
  }
}
