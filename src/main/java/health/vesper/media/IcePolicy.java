package health.vesper.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether the members of a mesh may learn each other's addresses. {@code RELAY} is the default: all
 * media goes over the relay, and no address of one client ever reaches another.
 */
public enum IcePolicy {
  @JsonProperty("all")
  ALL,
  @JsonProperty("relay")
  RELAY;

  /** What the operator set, else the careful one; only the demo, on one machine, needs no relay. */
  static IcePolicy of(String setting, boolean demo) {
    if (setting == null) {
      return demo ? ALL : RELAY;
    }
    return switch (setting) {
      case "all" -> ALL;
      case "relay" -> RELAY;
      default -> throw new IllegalStateException("VESPER_MEDIA_ICE_POLICY is all or relay");
    };
  }
}
