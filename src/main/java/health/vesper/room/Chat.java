package health.vesper.room;

import health.vesper.room.protocol.ChatLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last lines of a chat. They are stored nowhere and end with the room. */
final class Chat {
  private final Deque<ChatLine> lines = new ArrayDeque<>();
  private final int most;
  private int lastId;

  Chat(int most) {
    this.most = most;
  }

  ChatLine add(Participant from, String text, Instant at) {
    var line = new ChatLine(++lastId, from.id(), from.name(), text, at);
    lines.addLast(line);
    if (lines.size() > most) {
      lines.removeFirst();
    }
    return line;
  }

  /** Returns whether the line was there. */
  boolean delete(int line) {
    return lines.removeIf(each -> each.id() == line);
  }

  List<ChatLine> lines() {
    return List.copyOf(lines);
  }
}
