package health.vesper.signal.socket;

import health.vesper.signal.protocol.Retention;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The frames that one person was sent in one room, numbered, and kept until the client has them. A
 * client whose connection broke gets exactly what it missed. The buffer passes from connection to
 * connection as long as the room expects the person back, and belongs to nobody else.
 *
 * <p>Bounded: when it is full the oldest frames are dropped, and a client that needs those gets a
 * welcome with the whole state instead. Frames with the same conflation key replace each other, as
 * in {@link Outbox}.
 *
 * <p>Threads: the room's mailbox adds and reads; the connection acknowledges.
 */
public final class ReplayBuffer {
  public static final int MAX_FRAMES = 1024;
  public static final int MAX_BYTES = 1024 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 12;

  private final String id = newId();
  private final ConflatingQueue kept = new ConflatingQueue();
  private long last;
  private long dropped;

  String id() {
    return id;
  }

  /** The sequence number of the last frame; 0 before the first. */
  public synchronized long last() {
    return last;
  }

  /** Numbers the frame, and keeps it if a later connection can use it. */
  public synchronized SequencedFrame add(Frame frame) {
    var numbered = new SequencedFrame(++last, frame);
    if (frame.retention() == Retention.SNAPSHOT) {
      drop(last);
    } else if (frame.retention() == Retention.REPLAYED) {
      keep(numbered);
    }
    return numbered;
  }

  private void keep(SequencedFrame frame) {
    kept.add(frame);
    while (kept.size() > MAX_FRAMES || kept.bytes() > MAX_BYTES) {
      drop(kept.peek().sequence());
    }
  }

  /** The client has all frames up to this sequence number. */
  public synchronized void acknowledged(long sequence) {
    drop(Math.min(sequence, last));
  }

  private void drop(long upTo) {
    dropped = Math.max(dropped, upTo);
    for (var oldest = kept.peek();
        oldest != null && oldest.sequence() <= upTo;
        oldest = kept.peek()) {
      kept.poll();
    }
  }

  /** Whether every frame after this point is still here. */
  public synchronized boolean covers(ResumePoint point) {
    return point.bufferId().equals(id) && point.sequence() >= dropped && point.sequence() <= last;
  }

  /** The kept frames after this sequence number, in order. */
  public synchronized List<SequencedFrame> after(long sequence) {
    return kept.after(sequence);
  }

  private static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
