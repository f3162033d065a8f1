package health.vesper.room;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.SessionFlowView;
import health.vesper.room.protocol.UnattendedView;
import health.vesper.room.snapshot.SessionFlowSnapshot;
import java.time.Instant;
import java.util.List;

/** How the evening goes: what a facilitator set for everybody, until they set something else. */
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

  SessionFlowView view(ParticipantId lead, UnattendedView held, List<ChatLine> heard) {
    return new SessionFlowView(
        lead, quietFirst, chatPaused, spotlight, breakUntil, agenda, held, heard);
  }

  /** As those see it who are aside: a break, a pause and captions are the group's. */
  SessionFlowView viewAside(ParticipantId lead, UnattendedView held) {
    return new SessionFlowView(lead, quietFirst, false, spotlight, null, agenda, held, List.of());
  }

  /** What of it must still be known after a crash. */
  SessionFlowSnapshot state() {
    return new SessionFlowSnapshot(quietFirst, chatPaused, spotlight, breakUntil, agenda);
  }

  void remember(SessionFlowSnapshot state) {
    quietFirst = state.quietFirst();
    chatPaused = state.chatPaused();
    spotlight = state.spotlight();
    breakUntil = state.breakUntil();
    agenda = state.agenda();
  }
}
