package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;

/**
 * How the evening stands, the same for everybody.
 *
 * @param lead who leads the room
 * @param quietFirst whether hands stand by how seldom somebody was given the word
 * @param spotlight who is shown large
 * @param breakUntil when the break ends
 * @param held null while a facilitator is here
 * @param captions the last lines of captions
 */
public record CourseView(
    @Nullable ParticipantId lead,
    boolean quietFirst,
    boolean chatPaused,
    @Nullable ParticipantId spotlight,
    @Nullable Instant breakUntil,
    List<AgendaItem> agenda,
    @Nullable HeldView held,
    List<ChatLine> captions) {
  public CourseView {
    agenda = List.copyOf(agenda);
    captions = List.copyOf(captions);
  }
}
