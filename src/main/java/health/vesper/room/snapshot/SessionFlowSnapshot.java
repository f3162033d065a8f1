package health.vesper.room.snapshot;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator had set for the whole group; part of {@link RoomSnapshot}.
 *
 * @param spotlight who is shown large, or null
 * @param breakUntil when the break ends, or null
 */
public record SessionFlowSnapshot(
    boolean quietFirst,
    boolean chatPaused,
    @Nullable ParticipantId spotlight,
    @Nullable Instant breakUntil,
    List<AgendaItem> agenda) {
  /** As a session begins. */
  public static final SessionFlowSnapshot NONE =
      new SessionFlowSnapshot(false, false, null, null, List.of());

  public SessionFlowSnapshot {
    agenda = List.copyOf(agenda);
  }
}
