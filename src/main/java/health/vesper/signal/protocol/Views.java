package health.vesper.signal.protocol;

import health.vesper.room.protocol.SessionFlowView;

/** What the room shows of people and things, as the wire has it. */
final class Views {
  private Views() {}

  static ParticipantView of(health.vesper.room.protocol.ParticipantView p) {
    return new ParticipantView(
        p.id(),
        p.name(),
        ParticipantRole.of(p.role()),
        p.seat(),
        p.microphone(),
        p.camera(),
        p.media(),
        p.epoch(),
        p.hand(),
        p.awayUntil(),
        p.joinedAt(),
        p.blanked(),
        p.steppedOut());
  }

  static ChatLine of(health.vesper.room.protocol.ChatLine line) {
    return new ChatLine(line.id(), line.from(), line.name(), line.text(), line.at());
  }

  static WaitingView of(health.vesper.room.protocol.WaitingView w) {
    return new WaitingView(
        w.participant(), w.name(), w.since(), w.place(), w.late(), ParticipantRole.of(w.role()));
  }

  static CrisisView of(health.vesper.room.protocol.CrisisView crisis) {
    return new CrisisView(crisis.participant(), crisis.by(), crisis.since());
  }

  static CourseView of(SessionFlowView course) {
    return new CourseView(
        course.lead(),
        course.quietFirst(),
        course.chatPaused(),
        course.spotlight(),
        course.breakUntil(),
        course.agenda().stream().map(AgendaItem::of).toList(),
        course.held() == null ? null : new HeldView(course.held().endsAt()),
        course.captions().stream().map(Views::of).toList());
  }

  static OwnView of(health.vesper.room.protocol.OwnView own) {
    var aside = own.stepOut();
    return new OwnView(
        own.moment(),
        own.blanked(),
        own.readUpTo(),
        aside == null ? null : new StepOutView(aside.with(), aside.since(), aside.until()));
  }

  /** Nothing for those who do not moderate. */
  @Nullable
  static StaffView of(health.vesper.room.protocol.StaffView staff) {
    return staff == null
        ? null
        : new StaffView(
            staff.moments(),
            staff.crises().stream().map(Views::of).toList(),
            staff.lines().stream().map(Views::of).toList(),
            staff.identityDelayed());
  }
}
