package health.vesper.room.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The room as one admitted person may see it at one moment.
 *
 * @param participants everybody admitted in order of admission, you and those away included
 * @param hands raised hands, the longest raised first
 * @param topicSince null without a topic
 * @param topicUntil null without a timer
 * @param recordsDelayed always false for clients
 * @param waiting always empty for clients
 * @param staff null for those who do not moderate
 */
public record RoomView(
    ParticipantView you,
    List<ParticipantView> participants,
    List<ParticipantId> hands,
    String topic,
    Instant topicSince,
    Instant topicUntil,
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
    StaffView staff) {}
