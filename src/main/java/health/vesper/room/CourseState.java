package health.vesper.room;

import java.time.Instant;
import java.util.List;

/**
 * How the evening stood, for {@link RoomState}.
 *
 * @param spotlight who is shown large, or null
 * @param breakUntil when the break ends, or null
 */
public record CourseState(
    boolean quietFirst,
    boolean chatPaused,
    ParticipantId spotlight,
    Instant breakUntil,
    List<AgendaItem> agenda) {
  /** As an evening begins. */
  public static final CourseState PLAIN = new CourseState(false, false, null, null, List.of());

  public CourseState {
    agenda = List.copyOf(agenda);
  }
}
