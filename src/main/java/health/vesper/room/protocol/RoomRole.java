package health.vesper.room.protocol;

/**
 * What somebody is in a room. Comes from the schedule with the ticket, never from arrival order or
 * the client.
 */
public enum RoomRole {
  CLIENT,
  FACILITATOR,
  CO_FACILITATOR,
  /** Puts into another language what is said. */
  INTERPRETER,
  /** Writes down what is said, for those who cannot hear it. */
  CAPTIONER,
  /** Of somebody in the group, for an evening. */
  FAMILY;

  /** Whether this role may admit, moderate and end. */
  public boolean moderates() {
    return this == FACILITATOR || this == CO_FACILITATOR;
  }

  /** Whether this is somebody invited for a while, neither enrolled nor staff. */
  public boolean isGuest() {
    return !moderates() && this != CLIENT;
  }
}
