package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long somebody who was removed stays out. */
public enum RemovalTerm {
  @JsonProperty("session")
  SESSION,
  @JsonProperty("day")
  DAY;

  health.vesper.room.protocol.RemovalTerm inRoom() {
    return health.vesper.room.protocol.RemovalTerm.valueOf(name());
  }
}
