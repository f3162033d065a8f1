package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a facilitator's admission did not happen; the person is still in the queue unless gone. */
public enum AdmissionFailure {
  @JsonProperty("full")
  FULL,
  @JsonProperty("records-unavailable")
  RECORDS_UNAVAILABLE,
  @JsonProperty("gone")
  GONE,
  @JsonProperty("not-agreed")
  NOT_AGREED
}
