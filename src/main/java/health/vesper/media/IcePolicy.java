package health.vesper.media;

/**
 * Whether the members of a mesh may learn each other's addresses. {@code RELAY} is the default: all
 * media goes over the relay, and no address of one client ever reaches another.
 */
public enum IcePolicy {
  ALL,
  RELAY
}
