package health.vesper.guest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest to a client who is asked about them.
 *
 * @param agrees the client's own answer, or null
 * @param text what they agree to, in the version that they answer under
 */
public record GuestForClient(
    UUID id,
    GuestRole role,
    String givenName,
    Instant from,
    Instant until,
    @Nullable Boolean agrees,
    int version,
    String text) {
  static GuestForClient of(Invited invited, @Nullable Boolean agrees) {
    return new GuestForClient(
        invited.id(),
        invited.role(),
        invited.givenName(),
        invited.from(),
        invited.until(),
        agrees,
        GuestWording.VERSION,
        invited.wording());
  }
}
