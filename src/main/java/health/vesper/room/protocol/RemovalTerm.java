package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long a removed person may not come back: for the rest of the session or of the day. */
public enum RemovalTerm {
  @JsonProperty("session")
  SESSION,
  @JsonProperty("day")
  DAY
}
