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
 * What each person may see of the room. Between the group and those aside there is a wall: nobody
 * is shown beyond it with a microphone, a camera or a hand, and no line is.
 */
final class ViewBuilder {
  private final RoomModel group;

  ViewBuilder(RoomModel group) {
    this.group = group;
  }

  /** Somebody as the group sees them. */
  ParticipantView of(Participant who) {
    return view(who, !who.isAside(), true);
  }

  /** Somebody as this person sees them. */
  private ParticipantView of(Participant who, Participant you) {
    var near = who.sharesWith(you);
    return view(who, near, near || !you.isAside());
  }

  private ParticipantView view(Participant who, boolean near, boolean hand) {
    return new ParticipantView(
        who.id(),
        who.name(),
        who.role(),
        who.seat(),
        near && who.media().microphone(),
        near && who.media().camera(),
        near ? group.carriesMedia(who) : group.media.has(who),
        who.epoch(),
        hand && group.hands.isUp(who.id()),
        who.reach().awayUntil(),
        who.since(),
        who.media().isBlanked(),
        who.isAside());
  }

  /** The room as this person may see it. */
  RoomView roomFor(Participant you, Instant now) {
    return new RoomView(
        of(you, you),
        group.circle.inOrder().stream().map(who -> of(who, you)).toList(),
        handsFor(you),
        group.topic.text(),
        group.topic.since(),
        group.topic.until(),
        group.locked,
        heardBy(you, you.isAside() ? you.stepOut().chat.lines() : group.chat.lines()),
        group.plan.startsAt(),
        group.plan.endsAt(),
        now,
        group.plan.hold(),
        you.moderates() && group.recordsDelayed,
        you.moderates() ? group.door.waiting() : List.of(),
        courseFor(you, now),
        ownOf(you),
        you.moderates() ? staffView() : null);
  }

  /** A guest is there from when they came: what was said before was not said to them. */
  private static List<ChatLine> heardBy(Participant you, List<ChatLine> lines) {
    return you.role().isGuest()
        ? lines.stream().filter(line -> !line.at().isBefore(you.since())).toList()
        : lines;
  }

  private List<ParticipantId> handsFor(Participant you) {
    return group.handsInOrder().stream()
        .filter(id -> !you.isAside() || group.people.of(id).sharesWith(you))
        .toList();
  }

  /** A break, a pause of the chat and captions are the group's: they do not reach those aside. */
  private SessionFlowView courseFor(Participant you, Instant now) {
    var leads = group.leads();
    var lead = leads == null ? null : leads.id();
    var held = group.held.among(group.circle, now);
    return you.isAside()
        ? group.course.viewAside(lead, you.moderates() ? held : null)
        : group.course.view(lead, held, heardBy(you, group.course.captions.lines()));
  }

  private OwnView ownOf(Participant you) {
    return new OwnView(
        group.moments.isNeededBy(you.id()),
        you.media().blanked(),
        you.isAside() ? 0 : you.readUpTo(),
        you.isAside() ? you.stepOut().seenBy(you) : null);
  }

  private StaffView staffView() {
    return new StaffView(
        group.moments.inOrder(),
        group.crises.inOrder(),
        group.staffChat.lines(),
        group.identityDelayed);
  }
}
