package health.vesper.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One room of the run, and what all its people together know about it. */
final class ChaosRoom {
  final String name;
  final String session;
  final int capacity;
  final HandsOracle hands = new HandsOracle();
  final BreakLog breaks = new BreakLog();
  private final Map<String, Integer> lines = new ConcurrentHashMap<>();

  ChaosRoom(String name, String session, int capacity) {
    this.name = name;
    this.session = session;
    this.capacity = capacity;
  }

  /** A person read this chat line. Every text is sent once only. */
  void read(String text, int line, Findings findings) {
    var known = lines.putIfAbsent(text, line);
    if (known == null) {
      findings.count("lines of chat");
    } else if (known != line) {
      findings.complain(
          Fault.CHAT_LINES_REPEATED, "\"%s\" is line %d and %d".formatted(text, known, line));
    }
  }

  /** The server was killed. The chat is lost, so its texts may be sent again. */
  void forgetChat() {
    lines.clear();
  }
}
