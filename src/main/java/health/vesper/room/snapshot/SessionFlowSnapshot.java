package health.vesper.room.snapshot;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;

/**
 * How the evening stood, for {@link RoomSnapshot}.
 *
 * @param spotlight who is shown large, or null
 * @param breakUntil when the break ends, or null
 */
public record SessionFlowSnapshot(
    boolean quietFirst,
    boolean chatPaused,
    ParticipantId spotlight,
    Instant breakUntil,
    List<AgendaItem> agenda) {
  /** As an evening begins. */
  public static final SessionFlowSnapshot PLAIN =
      new SessionFlowSnapshot(false, false, null, null, List.of());

  public SessionFlowSnapshot {
    agenda = List.copyOf(agenda);
  }
}
