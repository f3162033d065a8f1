package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a facilitator's admission failed. The person still waits, unless they are gone. */
public enum AdmissionFailure {
  @JsonProperty("full")
  FULL,
  @JsonProperty("records-unavailable")
  RECORDS_UNAVAILABLE,
  @JsonProperty("gone")
  GONE,
  /** Guest and client would be in the room together, and a client has not agreed to it. */
  @JsonProperty("not-agreed")
  NOT_AGREED
}
