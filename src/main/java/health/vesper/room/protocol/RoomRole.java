package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The role of a person in a room. It comes from the schedule or the invitation with the ticket,
 * never from the client program.
 */
public enum RoomRole {
  @JsonProperty("client")
  CLIENT,
  @JsonProperty("facilitator")
  FACILITATOR,
  @JsonProperty("co-facilitator")
  CO_FACILITATOR,
  /** Translates what is said into another language. */
  @JsonProperty("interpreter")
  INTERPRETER,
  /** Writes down what is said, for people who cannot hear it. */
  @JsonProperty("captioner")
  CAPTIONER,
  /** A relative of a client, for one session. */
  @JsonProperty("family")
  FAMILY;

  /** Whether this role may admit, moderate and end the session. */
  public boolean moderates() {
    return this == FACILITATOR || this == CO_FACILITATOR;
  }

  /** Whether this person is invited for a limited time, and neither enrolled nor staff. */
  public boolean isGuest() {
    return !moderates() && this != CLIENT;
  }
}
