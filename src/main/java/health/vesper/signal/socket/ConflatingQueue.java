package health.vesper.signal.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue of frames, oldest first. A frame replaces an earlier one with the same conflation key.
 * The owner bounds the queue and makes sure that one thread at a time uses it.
 *
 * <p>Adding a frame allocates nothing: thousands of queues hold the last seconds of a session, and
 * the garbage collector walks through all of them.
 */
final class ConflatingQueue {
  /** Most queues are nearly empty, and there are thousands of them. */
  private static final int INITIAL_CAPACITY = 4;

  private final Deque<SequencedFrame> frames = new ArrayDeque<>(INITIAL_CAPACITY);
  private int bytes;

  /** Adds a frame at the end and removes the earlier one with the same conflation key. */
  void add(SequencedFrame frame) {
    if (frame.conflationKey() != null) {
      remove(frame.conflationKey());
    }
    frames.addLast(frame);
    bytes += frame.length();
  }

  /** Removes at most one frame, since every frame with a key removed the one before. */
  private void remove(String conflationKey) {
    for (var newestFirst = frames.descendingIterator(); newestFirst.hasNext(); ) {
      var earlier = newestFirst.next();
      if (conflationKey.equals(earlier.conflationKey())) {
        newestFirst.remove();
        bytes -= earlier.length();
        return;
      }
    }
  }

  /** The oldest frame, which stays in the queue; null if there is none. */
  @Nullable SequencedFrame peek() {
    return frames.peekFirst();
  }

  /** Removes the oldest frame; null if there is none. */
  @Nullable SequencedFrame poll() {
    var first = frames.pollFirst();
    if (first != null) {
      bytes -= first.length();
    }
    return first;
  }

  /** The frames with a higher sequence number, in order. */
  List<SequencedFrame> after(long sequence) {
    return frames.stream().filter(frame -> frame.sequence() > sequence).toList();
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  int size() {
    return frames.size();
  }

  /** The length of all frames together. */
  int bytes() {
    return bytes;
  }

  void clear() {
    frames.clear();
    bytes = 0;
  }
}
