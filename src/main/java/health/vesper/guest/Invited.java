package health.vesper.guest;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that is in force, as others read it: never the address.
 *
 * @param guest who it is, once somebody has signed in whose it is; null before
 * @param givenName what the facilitator called them when the members were asked
 * @param wording what a client reads before they agree
 */
public record Invited(
    UUID id,
    SessionId session,
    UserId guest,
    GuestRole role,
    String givenName,
    Instant from,
    Instant until,
    String wording) {}
