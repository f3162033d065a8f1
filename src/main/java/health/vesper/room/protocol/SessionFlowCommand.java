package health.vesper.room.protocol;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How facilitators run the session: hands, chat, breaks, agenda and topic. */
public sealed interface SessionFlowCommand extends ParticipantCommand.StaffCommand {
  void accept(Visitor visitor);

  /** Orders hands by who was called on least often, or by who raised a hand first. */
  record OrderHands(boolean quietFirst) implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.orderHands(this);
    }
  }

  /** Lowers all hands. It does not count as calling on anybody. */
  record LowerAllHands() implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.lowerAllHands(this);
    }
  }

  /** Deletes one line of the chat for everybody. */
  record DeleteChatLine(int line) implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.deleteChatLine(this);
    }
  }

  /** Pauses the chat: only staff write. Or resumes it. */
  record PauseChat(boolean paused) implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.pauseChat(this);
    }
  }

  /** Shows one person large to everybody; nobody when null. */
  record Spotlight(@Nullable ParticipantId participant) implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.spotlight(this);
    }
  }

  /** Starts a break. All media stays off until it ends. Its minutes are not attendance. */
  record StartBreak(int minutes) implements SessionFlowCommand {
    public StartBreak {
      Limits.number(1, 30, minutes);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.startBreak(this);
    }
  }

  /** Ends the break before its time. */
  record EndBreak() implements SessionFlowCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.endBreak(this);
    }
  }

  /** Replaces the agenda. */
  record SetAgenda(List<AgendaItem> items) implements SessionFlowCommand {
    public SetAgenda {
      items = List.copyOf(items);
      Limits.number(0, 12, items.size());
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.setAgenda(this);
    }
  }

  /** Sets the topic and its timer (0: no timer). An empty topic clears it. */
  record SetTopic(String topic, int minutes) implements SessionFlowCommand {
    public SetTopic {
      topic = Limits.text(0, 120, topic);
      Limits.number(0, 180, minutes);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.setTopic(this);
    }
  }

  /** Writes a line that only facilitators see. It is stored nowhere. */
  record TellStaff(String text) implements SessionFlowCommand {
    public TellStaff {
      text = Limits.text(1, 1000, text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.tellStaff(this);
    }
  }

  /** Hands the lead over to another facilitator. */
  record HandOver(ParticipantId participant) implements SessionFlowCommand {
    public HandOver {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.handOver(this);
    }
  }

  /** One method for each command: the compiler finds one that is not handled. */
  interface Visitor {
    void orderHands(OrderHands command);

    void lowerAllHands(LowerAllHands command);

    void deleteChatLine(DeleteChatLine command);

    void pauseChat(PauseChat command);

    void spotlight(Spotlight command);

    void startBreak(StartBreak command);

    void endBreak(EndBreak command);

    void setAgenda(SetAgenda command);

    void setTopic(SetTopic command);

    void tellStaff(TellStaff command);

    void handOver(HandOver command);
  }
}
