package health.vesper.room;

import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.OwnView;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RoomView;
import health.vesper.room.protocol.SessionFlowView;
import health.vesper.room.protocol.StaffView;
import java.time.Instant;
import java.util.List;

/**
 * Builds what each person may see of the room. Between the group and a step-out nobody sees a
 * microphone, a camera, a hand or a line of the other side.
 */
final class ViewBuilder {
  private final RoomModel model;

  ViewBuilder(RoomModel model) {
    this.model = model;
  }

  /** A person as the group sees them. */
  ParticipantView of(Participant participant) {
    return view(participant, !participant.isInStepOut(), true);
  }

  /** A person as the recipient sees them. */
  private ParticipantView of(Participant participant, Participant recipient) {
    var together = participant.isTogetherWith(recipient);
    return view(participant, together, together || !recipient.isInStepOut());
  }

  private ParticipantView view(Participant participant, boolean together, boolean hand) {
    return new ParticipantView(
        participant.id(),
        participant.name(),
        participant.role(),
        participant.seat(),
        together && participant.media().microphone(),
        together && participant.media().camera(),
        together ? model.carriesMedia(participant) : model.mediaPlaces.has(participant),
        participant.epoch(),
        hand && model.hands.isRaised(participant.id()),
        participant.connection().awayUntil(),
        participant.since(),
        participant.media().isBlanked(),
        participant.isInStepOut());
  }

  /** The room as this person may see it. */
  RoomView roomFor(Participant you, Instant now) {
    return new RoomView(
        of(you, you),
        model.admitted.inOrder().stream().map(participant -> of(participant, you)).toList(),
        handsFor(you),
        model.topic.text(),
        model.topic.since(),
        model.topic.until(),
        model.locked,
        heardBy(you, you.isInStepOut() ? you.stepOut().chat.lines() : model.chat.lines()),
        model.plan.startsAt(),
        model.plan.endsAt(),
        now,
        model.plan.hold(),
        you.moderates() && model.recordsDelayed,
        you.moderates() ? model.notices.waiting() : List.of(),
        flowFor(you, now),
        own(you),
        you.moderates() ? staff() : null);
  }

  /** A guest does not read what was written before they came. */
  private static List<ChatLine> heardBy(Participant you, List<ChatLine> lines) {
    return you.role().isGuest()
        ? lines.stream().filter(line -> !line.at().isBefore(you.since())).toList()
        : lines;
  }

  private List<ParticipantId> handsFor(Participant you) {
    return model.handsInOrder().stream()
        .filter(id -> !you.isInStepOut() || model.participants.of(id).isTogetherWith(you))
        .toList();
  }

  private SessionFlowView flowFor(Participant you, Instant now) {
    var leads = model.leads();
    var lead = leads == null ? null : leads.id();
    var unattended = model.unattended.among(model.admitted, now);
    return you.isInStepOut()
        ? model.flow.viewInStepOut(lead, you.moderates() ? unattended : null)
        : model.flow.view(lead, unattended, heardBy(you, model.flow.captions.lines()));
  }

  private OwnView own(Participant you) {
    return new OwnView(
        model.supportRequests.isOpenFor(you.id()),
        you.media().blanked(),
        you.isInStepOut() ? 0 : you.readUpTo(),
        you.isInStepOut() ? you.stepOut().seenBy(you) : null);
  }

  private StaffView staff() {
    return new StaffView(
        model.supportRequests.inOrder(),
        model.crises.inOrder(),
        model.staffChat.lines(),
        model.identityDelayed);
  }
}
