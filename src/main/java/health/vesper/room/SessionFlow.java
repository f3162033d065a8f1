package health.vesper.room;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.SessionFlowView;
import health.vesper.room.protocol.UnattendedView;
import health.vesper.room.snapshot.SessionFlowSnapshot;
import java.time.Instant;
import java.util.List;

/** What a facilitator has set for the whole group. */
final class SessionFlow {
  boolean quietFirst;
  boolean chatPaused;
  ParticipantId spotlight;
  Instant breakUntil;
  List<AgendaItem> agenda = List.of();
  final Chat captions = new Chat(20);

  boolean onBreak() {
    return breakUntil != null;
  }

  SessionFlowView view(ParticipantId lead, UnattendedView unattended, List<ChatLine> heard) {
    return new SessionFlowView(
        lead, quietFirst, chatPaused, spotlight, breakUntil, agenda, unattended, heard);
  }

  /** For people in a step-out: a break, a paused chat and captions are the group's. */
  SessionFlowView viewInStepOut(ParticipantId lead, UnattendedView unattended) {
    return new SessionFlowView(
        lead, quietFirst, false, spotlight, null, agenda, unattended, List.of());
  }

  /** What must survive a restart. */
  SessionFlowSnapshot snapshot() {
    return new SessionFlowSnapshot(quietFirst, chatPaused, spotlight, breakUntil, agenda);
  }

  void restore(SessionFlowSnapshot snapshot) {
    quietFirst = snapshot.quietFirst();
    chatPaused = snapshot.chatPaused();
    spotlight = snapshot.spotlight();
    breakUntil = snapshot.breakUntil();
    agenda = snapshot.agenda();
  }
}
