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

  /**
   * The operator's setting; without one {@code RELAY}, and {@code ALL} in the demo on one machine.
   */
  static IcePolicy of(String setting, boolean demo) {
    if (setting == null) {
      return demo ? ALL : RELAY;
    }
    return switch (setting) {
      case "all" -> ALL;
      case "relay" -> RELAY;
      default -> throw new IllegalStateException("VESPER_MEDIA_ICE_POLICY must be all or relay");
    };
  }
}
