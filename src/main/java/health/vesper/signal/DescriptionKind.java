package health.vesper.signal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a session description is in WebRTC's negotiation. */
public enum DescriptionKind {
  @JsonProperty("offer")
  OFFER,
  @JsonProperty("answer")
  ANSWER,
  @JsonProperty("rollback")
  ROLLBACK
}
