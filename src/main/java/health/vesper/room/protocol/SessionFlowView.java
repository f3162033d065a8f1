package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;

/**
 * How the evening stands, the same for everybody.
 *
 * @param lead who leads the room, or null
 * @param quietFirst whether hands stand by how seldom somebody was given the word
 * @param spotlight who is shown large, or null
 * @param breakUntil when the break ends, or null
 * @param held null while a facilitator is here
 * @param captions the last lines of captions
 */
public record SessionFlowView(
    ParticipantId lead,
    boolean quietFirst,
    boolean chatPaused,
    ParticipantId spotlight,
    Instant breakUntil,
    List<AgendaItem> agenda,
    UnattendedView held,
    List<ChatLine> captions) {
  public SessionFlowView {
    agenda = List.copyOf(agenda);
    captions = List.copyOf(captions);
  }
}
