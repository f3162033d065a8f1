package health.vesper.room;

/**
 * What somebody is in a room. Comes from the schedule with the ticket, never from arrival order or
 * the client.
 */
public enum RoomRole {
  CLIENT,
  FACILITATOR,
  CO_FACILITATOR;

  /** Whether this role may admit, moderate and end. */
  public boolean moderates() {
    return this != CLIENT;
  }
}
