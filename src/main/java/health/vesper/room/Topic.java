package health.vesper.room;

import java.time.Instant;

/** What the group talks about now. No topic has no beginning; no timer has no end. */
record Topic(String text, Instant since, Instant until) {
  static final Topic NONE = new Topic("", null, null);
}
