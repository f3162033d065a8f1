package health.vesper.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One post of our listener in Keycloak. Empty, it is a beat.
 *
 * @param epoch one per start of Keycloak
 * @param seq one more than the post before it in this epoch; where it is more, something is missing
 * @param sent in milliseconds since 1970
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
