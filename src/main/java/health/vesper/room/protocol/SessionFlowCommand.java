package health.vesper.room.protocol;

import java.util.List;

/**
 * What a facilitator does with the course of the evening; from anybody else it is refused and
 * recorded.
 */
public sealed interface SessionFlowCommand extends RoomCommand.FromStaff {
  void accept(Helm helm);

  /** Who was given the word least often comes first, or again who raised a hand first. */
  record OrderHands(ConnectionId by, boolean quietFirst) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.orderHands(this);
    }
  }

  /** Every hand goes down; nobody is taken to have been heard. */
  record LowerAllHands(ConnectionId by) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.lowerAllHands(this);
    }
  }

  /** Takes one line out of the chat for everybody. */
  record DeleteChatLine(ConnectionId by, int line) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.deleteChatLine(this);
    }
  }

  /** While it is paused only staff write. */
  record PauseChat(ConnectionId by, boolean paused) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.pauseChat(this);
    }
  }

  /** Shows one person large to everybody; nobody when null. */
  record Spotlight(ConnectionId by, ParticipantId participant) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.spotlight(this);
    }
  }

  /**
   * Cameras and microphones go off together and stay off until the break is over. Breaks do not
   * count as attendance.
   */
  record StartBreak(ConnectionId by, int minutes) implements SessionFlowCommand {
    public StartBreak {
      RoomCommand.requireMinutes(minutes, 1, 30);
    }

    @Override
    public void accept(Helm helm) {
      helm.startBreak(this);
    }
  }

  /** Back before the time; otherwise a break ends by itself. */
  record EndBreak(ConnectionId by) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.endBreak(this);
    }
  }

  /** What the evening is to be about; replaces what was there. */
  record SetAgenda(ConnectionId by, List<AgendaItem> items) implements SessionFlowCommand {
    public SetAgenda {
      items = List.copyOf(items);
      if (items.size() > 12) {
        throw new IllegalArgumentException("an agenda has at most 12 items");
      }
    }

    @Override
    public void accept(Helm helm) {
      helm.setAgenda(this);
    }
  }

  /**
   * What the group talks about now, and for how long (0: no timer); an empty topic takes it away.
   */
  record SetTopic(ConnectionId by, String topic, int minutes) implements SessionFlowCommand {
    public SetTopic {
      if (topic == null || topic.length() > 120) {
        throw new IllegalArgumentException("a topic of at most 120 characters is needed");
      }
      RoomCommand.requireMinutes(minutes, 0, 180);
    }

    @Override
    public void accept(Helm helm) {
      helm.setTopic(this);
    }
  }

  /** A line that only those who moderate see. Written nowhere. */
  record TellStaff(ConnectionId by, String text) implements SessionFlowCommand {
    public TellStaff {
      RoomCommand.requireText(text, 1000);
    }

    @Override
    public void accept(Helm helm) {
      helm.tellStaff(this);
    }
  }

  /** Another facilitator leads the room from now on. */
  record HandOver(ConnectionId by, ParticipantId participant) implements SessionFlowCommand {
    @Override
    public void accept(Helm helm) {
      helm.handOver(this);
    }
  }

  /** The room's side: a command forgotten here does not compile. */
  interface Helm {
    void orderHands(OrderHands asked);

    void lowerAllHands(LowerAllHands asked);

    void deleteChatLine(DeleteChatLine asked);

    void pauseChat(PauseChat asked);

    void spotlight(Spotlight asked);

    void startBreak(StartBreak asked);

    void endBreak(EndBreak asked);

    void setAgenda(SetAgenda asked);

    void setTopic(SetTopic asked);

    void tellStaff(TellStaff asked);

    void handOver(HandOver asked);
  }
}
