package health.vesper.platform;

/**
 * The names of Vesper's metrics in Micrometer. {@code src/doc/metrics.md} says what each means and
 * what to do. Tags have a fixed set of values and never say anything about a person.
 */
public final class MetricNames {
  /** Counter: room connections that were opened with a valid ticket. */
  public static final String CONNECTIONS_OPENED = "vesper.connections.opened";

  /** Counter: room connections that were closed, by whatever side. */
  public static final String CONNECTIONS_CLOSED = "vesper.connections.closed";

  /** Counter: room connections that the server refused or closed, by {@link #REASON}. */
  public static final String CONNECTIONS_REFUSED = "vesper.connections.refused";

  /** Counter: clients that came back and were sent only what they had missed. */
  public static final String CONNECTIONS_RESUMED = "vesper.connections.resumed";

  /** Counter: errors of the network or of the server on a room connection. */
  public static final String CONNECTION_ERRORS = "vesper.connections.errors";

  /** Gauge: room connections that are open now. */
  public static final String CONNECTIONS_ACTIVE = "vesper.connections.active";

  /** Gauge: rooms that are open now. */
  public static final String ROOMS_ACTIVE = "vesper.rooms.active";

  /** Counter: periodic checks of all open rooms; one a second. */
  public static final String ROOM_CHECKS = "vesper.rooms.checks";

  /** Gauge: WebRTC messages that the open rooms dropped as stale or misdirected. */
  public static final String NEGOTIATION_DROPPED = "vesper.negotiation.dropped";

  /** Counter: ICE candidates that were withheld because they show a network address. */
  public static final String CANDIDATES_WITHHELD = "vesper.candidates.withheld";

  /** Counter: requests for a ticket that were refused because the user asked too often. */
  public static final String TICKETS_REFUSED = "vesper.tickets.refused";

  /** Counter: batches of room records that the database refused at first. */
  public static final String JOURNAL_BATCHES_RETRIED = "vesper.journal.batches.retried";

  /** Counter: messages of Vesper's listener in Keycloak that were refused, by {@link #REASON}. */
  public static final String EVENTS_REFUSED = "vesper.keycloak.events.refused";

  /** Tag: why something was refused. */
  public static final String REASON = "reason";

  private MetricNames() {}
}
