package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of a session description in WebRTC's negotiation. */
public enum DescriptionKind {
  @JsonProperty("offer")
  OFFER,
  @JsonProperty("answer")
  ANSWER,
  @JsonProperty("rollback")
  ROLLBACK
}
