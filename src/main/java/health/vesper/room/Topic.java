package health.vesper.room;

import java.time.Instant;

/** What the group talks about, and since when; no topic has no beginning. */
record Topic(String text, Instant since, Instant until) {
  static final Topic NONE = new Topic("", null, null);
}
