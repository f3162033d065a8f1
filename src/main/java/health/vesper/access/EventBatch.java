package health.vesper.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One POST from Vesper's event listener in Keycloak. An empty batch shows that Keycloak is alive.
 *
 * @param epoch a new id with each start of Keycloak
 * @param seq counts up by one in an epoch; a larger step means that a batch is missing
 * @param sent when Keycloak sent it, in milliseconds since 1970
 * @param notices the events; the name is part of the JSON
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EventBatch(String epoch, long seq, long sent, List<KeycloakEvent> notices) {
  EventBatch {
    Objects.requireNonNull(epoch);
    notices = List.copyOf(notices);
  }

  Instant sentAt() {
    return Instant.ofEpochMilli(sent);
  }
}
