package health.vesper.signal.socket;

import health.vesper.signal.protocol.Retention;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * All that one person is told in one room, numbered, and kept until it surely arrived: so that
 * somebody whose connection broke hears exactly what they missed. Goes on from connection to
 * connection while the room expects the person back, and belongs to nobody else.
 *
 * <p>Bounded: what is too much is forgotten from the oldest on, and somebody who needs it is
 * welcomed anew. What a later frame makes pointless is left out, as in {@link Outbox}.
 *
 * <p>Threads: the room's turn puts in and takes out, the person's socket says what arrived.
 */
public final class ReplayBuffer {
  public static final int MOST_FRAMES = 1024;
  public static final int MOST_BYTES = 1024 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 12;

  private final String id = newId();
  private final ConflatingQueue kept = new ConflatingQueue();
  private long last;
  private long forgotten;

  public String id() {
    return id;
  }

  /** The number of what was told last; 0 before anything was. */
  public synchronized long last() {
    return last;
  }

  /** Numbers the frame, and keeps it if a later connection has a use for it. */
  public synchronized SequencedFrame put(Frame frame) {
    var numbered = new SequencedFrame(++last, frame);
    if (frame.retention() == Retention.SNAPSHOT) {
      forget(last);
    } else if (frame.retention() == Retention.REPLAYED) {
      keep(numbered);
    }
    return numbered;
  }

  private void keep(SequencedFrame numbered) {
    kept.add(numbered);
    while (kept.size() > MOST_FRAMES || kept.bytes() > MOST_BYTES) {
      forget(kept.first().number());
    }
  }

  /** All up to this number has arrived. */
  public synchronized void arrived(long number) {
    forget(Math.min(number, last));
  }

  private void forget(long upTo) {
    forgotten = Math.max(forgotten, upTo);
    for (var oldest = kept.first();
        oldest != null && oldest.number() <= upTo;
        oldest = kept.first()) {
      kept.poll();
    }
  }

  /** Whether nothing of what came after this mark is forgotten. */
  public synchronized boolean covers(ResumePoint mark) {
    return mark.tape().equals(id) && mark.after() >= forgotten && mark.after() <= last;
  }

  /** What came after this number, in order. */
  public synchronized List<SequencedFrame> after(long number) {
    return kept.after(number);
  }

  private static String newId() {
    var bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
