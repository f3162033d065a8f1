package health.vesper.signal.socket;

import health.vesper.signal.protocol.Nullable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What somebody has still to be told, or perhaps told again, oldest first. What a later frame makes
 * pointless is left out. Whoever has one bounds it, and sees to it that one thread at a time uses
 * it.
 *
 * <p>Nothing is made for a frame that comes in: a thousand people's last seconds lie in these, and
 * the garbage collector goes through all of it again and again.
 */
final class ConflatingQueue {
  /** For most people nearly nothing waits, and there are thousands of them. */
  private static final int USUALLY = 4;

  private final Deque<SequencedFrame> frames = new ArrayDeque<>(USUALLY);
  private int bytes;

  /** Puts it behind the others, and takes out an earlier one with the same last word. */
  void add(SequencedFrame frame) {
    if (frame.lastWord() != null) {
      takeOut(frame.lastWord());
    }
    frames.addLast(frame);
    bytes += frame.length();
  }

  /** There is one at most, since each took out the one before. */
  private void takeOut(String lastWord) {
    for (var newestFirst = frames.descendingIterator(); newestFirst.hasNext(); ) {
      var earlier = newestFirst.next();
      if (lastWord.equals(earlier.lastWord())) {
        newestFirst.remove();
        bytes -= earlier.length();
        return;
      }
    }
  }

  /** The oldest, or null; it stays in. */
  @Nullable
  SequencedFrame first() {
    return frames.peekFirst();
  }

  /** The oldest, or null; it is out. */
  @Nullable
  SequencedFrame poll() {
    var first = frames.pollFirst();
    if (first != null) {
      bytes -= first.length();
    }
    return first;
  }

  /** What has a higher number, in order. */
  List<SequencedFrame> after(long number) {
    return frames.stream().filter(frame -> frame.number() > number).toList();
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  int size() {
    return frames.size();
  }

  /** How long they are together. */
  int bytes() {
    return bytes;
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }
}
