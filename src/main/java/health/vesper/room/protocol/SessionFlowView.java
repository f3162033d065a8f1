package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator set for the whole group.
 *
 * @param lead who leads the room; null when nobody does
 * @param quietFirst hands are ordered by who was called on least often
 * @param spotlight who is shown large; null when nobody is
 * @param breakUntil when the break ends; null when there is none
 * @param held null while a facilitator is with the group
 * @param captions the last lines of captions
 */
public record SessionFlowView(
    @Nullable ParticipantId lead,
    boolean quietFirst,
    boolean chatPaused,
    @Nullable ParticipantId spotlight,
    @Nullable Instant breakUntil,
    List<AgendaItem> agenda,
    @Nullable UnattendedView held,
    List<ChatLine> captions) {
  public SessionFlowView {
    agenda = List.copyOf(agenda);
    captions = List.copyOf(captions);
  }
}
