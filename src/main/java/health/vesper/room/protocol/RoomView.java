package health.vesper.room.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room at one moment, as one admitted person may see it.
 *
 * @param participants everybody who is admitted, in order of admission, with the recipient and
 *     those who are away
 * @param hands raised hands in the order in which they are called on
 * @param topicSince null without a topic
 * @param topicUntil null without a timer
 * @param chat the last 100 lines
 * @param hold the length of the reconnect window
 * @param recordsDelayed always false for clients
 * @param waiting always empty for clients
 * @param staff null for everybody but facilitators
 */
public record RoomView(
    ParticipantView you,
    List<ParticipantView> participants,
    List<ParticipantId> hands,
    String topic,
    @Nullable Instant topicSince,
    @Nullable Instant topicUntil,
    boolean locked,
    List<ChatLine> chat,
    Instant startsAt,
    Instant endsAt,
    Instant now,
    Duration hold,
    boolean recordsDelayed,
    List<WaitingView> waiting,
    SessionFlowView course,
    OwnView own,
    @Nullable StaffView staff) {}
