package health.vesper.attendance;

import health.vesper.identity.UserId;
import java.time.Instant;

/**
 * One measured interval of one person: in the room, or stepped out of it.
 *
 * @param until when it ended or, while it is open, when the person was last known to be there
 */
record MeasuredInterval(UserId person, Instant from, Instant until, boolean open) {
  Span span() {
    return new Span(from, until.isBefore(from) ? from : until);
  }
}
