package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;

/** What happened to the course of the evening. */
public sealed interface SessionFlowEvent extends RoomEvent {

  /** Facilitators only: somebody at the door wrote. */
  record DoorWritten(ParticipantId participant, String text, Instant at)
      implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.doorWritten(this);
    }
  }

  /** A line of captions. */
  record Captioned(ChatLine line) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.captioned(this);
    }
  }

  /** To the one whose camera a facilitator switched off. */
  record CameraStopped() implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.cameraStopped(this);
    }
  }

  /** Sound and picture of this person are kept from the others, or no longer. */
  record BlankedChanged(ParticipantId participant, boolean blanked) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.blankedChanged(this);
    }
  }

  /** To the one concerned; null when it is lifted. */
  record Blanked(String explanation) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.blanked(this);
    }
  }

  record ChatLineDeleted(int line) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.chatLineDeleted(this);
    }
  }

  record ChatPausedChanged(boolean paused) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.chatPausedChanged(this);
    }
  }

  /** Null for nobody. */
  record SpotlightChanged(ParticipantId participant) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.spotlightChanged(this);
    }
  }

  /** All cameras and microphones are off. */
  record BreakBegan(Instant until) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.breakBegan(this);
    }
  }

  record BreakEnded() implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.breakEnded(this);
    }
  }

  record AgendaChanged(List<AgendaItem> items) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.agendaChanged(this);
    }
  }

  /** Facilitators only. */
  record StaffSaid(ChatLine line) implements SessionFlowEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.staffSaid(this);
    }
  }

  /** One answer for each kind: one forgotten does not compile. */
  interface Visitor<T> {
    T doorWritten(DoorWritten event);

    T captioned(Captioned event);

    T cameraStopped(CameraStopped event);

    T blankedChanged(BlankedChanged event);

    T blanked(Blanked event);

    T chatLineDeleted(ChatLineDeleted event);

    T chatPausedChanged(ChatPausedChanged event);

    T spotlightChanged(SpotlightChanged event);

    T breakBegan(BreakBegan event);

    T breakEnded(BreakEnded event);

    T agendaChanged(AgendaChanged event);

    T staffSaid(StaffSaid event);
  }
}
