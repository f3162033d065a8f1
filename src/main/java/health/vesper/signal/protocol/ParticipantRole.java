package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.vesper.room.protocol.RoomRole;

/** What somebody is in the room, as the wire names it. */
public enum ParticipantRole {
  @JsonProperty("client")
  CLIENT,
  @JsonProperty("facilitator")
  FACILITATOR,
  @JsonProperty("co-facilitator")
  CO_FACILITATOR,
  @JsonProperty("interpreter")
  INTERPRETER,
  @JsonProperty("captioner")
  CAPTIONER,
  @JsonProperty("family")
  FAMILY;

  static ParticipantRole of(RoomRole role) {
    return valueOf(role.name());
  }
}
