package health.vesper.room;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was said lately. Written nowhere: it ends with the room. */
final class Chat {
  private static final int LINES = 100;

  private final Deque<ChatLine> lines = new ArrayDeque<>();
  private int last;

  ChatLine add(Participant from, String text, Instant at) {
    var line = new ChatLine(++last, from.id(), from.name(), text, at);
    lines.addLast(line);
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
    return line;
  }

  List<ChatLine> lines() {
    return List.copyOf(lines);
  }
}
