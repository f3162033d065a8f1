package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which network paths the browsers may use; {@code relay} hides everybody's address. */
public enum IcePolicy {
  @JsonProperty("all")
  ALL,
  @JsonProperty("relay")
  RELAY
}
