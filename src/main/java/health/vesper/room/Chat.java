package health.vesper.room;

import health.vesper.room.protocol.ChatLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was said lately. Written nowhere: it ends with the room. */
final class Chat {
  private final Deque<ChatLine> lines = new ArrayDeque<>();
  private final int most;
  private int last;

  Chat(int most) {
    this.most = most;
  }

  ChatLine add(Participant from, String text, Instant at) {
    var line = new ChatLine(++last, from.id(), from.name(), text, at);
    lines.addLast(line);
    if (lines.size() > most) {
      lines.removeFirst();
    }
    return line;
  }

  /** Says whether it was there. */
  boolean delete(int line) {
    return lines.removeIf(each -> each.id() == line);
  }

  List<ChatLine> lines() {
    return List.copyOf(lines);
  }
}
