package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A facilitator changed something for the whole group, or wrote to staff. */
public sealed interface SessionFlowEvent extends RoomEvent.SentAsItIs {

  /** To facilitators: a person in the waiting room wrote. */
  record DoorWritten(ParticipantId participant, String text, Instant at)
      implements SessionFlowEvent {}

  /** A line of captions. */
  record Captioned(ChatLine line) implements SessionFlowEvent {}

  /** To the person whose camera a facilitator switched off. */
  record CameraStopped() implements SessionFlowEvent {}

  /** This person's sound and picture are kept from the others, or not any more; both are off. */
  record BlankedChanged(ParticipantId participant, boolean blanked) implements SessionFlowEvent {}

  /** To the person concerned: why; null when it is over. */
  record Blanked(@Nullable String explanation) implements SessionFlowEvent {}

  record ChatLineDeleted(int line) implements SessionFlowEvent {}

  /** While the chat is paused only staff write. */
  record ChatPausedChanged(boolean paused) implements SessionFlowEvent {}

  /** Who is shown large; null for nobody. */
  record SpotlightChanged(@Nullable ParticipantId participant) implements SessionFlowEvent {}

  /** All cameras and microphones are off until then. */
  record BreakBegan(Instant until) implements SessionFlowEvent {}

  /** Cameras and microphones stay off until their owners switch them on. */
  record BreakEnded() implements SessionFlowEvent {}

  record AgendaChanged(List<AgendaItem> items) implements SessionFlowEvent {
    public AgendaChanged {
      items = List.copyOf(items);
    }
  }

  /** To facilitators: a line of the staff's chat. */
  record StaffSaid(ChatLine line) implements SessionFlowEvent {}
}
