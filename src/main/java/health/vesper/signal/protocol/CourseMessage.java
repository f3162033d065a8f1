package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;

/** What everybody is told about the course of the evening; part of {@link ServerMessage}. */
public interface CourseMessage {
  /** Facilitators: somebody at the door wrote. */
  record DoorWritten(ParticipantId participant, String text, Instant at) implements ServerMessage {}

  /** A line of captions. */
  record Captioned(ChatLine line) implements ServerMessage {}

  /** To the person whose camera a facilitator switched off. */
  record CameraStopped() implements ServerMessage {}

  /** Sound and picture of this person are kept from the others, or no longer; both are off. */
  record BlankedChanged(ParticipantId participant, boolean blanked) implements ServerMessage {}

  /** To the person concerned: why; null when it is lifted. */
  record Blanked(@Nullable String explanation) implements ServerMessage {}

  /** A line is taken out of the chat. */
  record ChatLineDeleted(int line) implements ServerMessage {}

  /** Only staff write while it is paused. */
  record ChatPausedChanged(boolean paused) implements ServerMessage {}

  /** Who is shown large. */
  record SpotlightChanged(@Nullable ParticipantId participant) implements ServerMessage {}

  /** All cameras and microphones are off until then. */
  record BreakBegan(Instant until) implements ServerMessage {}

  /** Back together; cameras and microphones stay off until their owners press. */
  record BreakEnded() implements ServerMessage {}

  /** What the evening is to be about. */
  record AgendaChanged(List<AgendaItem> items) implements ServerMessage {
    public AgendaChanged {
      items = List.copyOf(items);
    }
  }

  /** Facilitators: a line among themselves. */
  record StaffSaid(ChatLine line) implements ServerMessage {}
}
