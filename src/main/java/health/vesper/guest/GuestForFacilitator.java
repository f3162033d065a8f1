package health.vesper.guest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest to those who lead the group. Whether anybody has the address is not told: a guest who was
 * recognized looks like one who never was.
 *
 * @param agrees always null: those who lead are not asked
 */
public record GuestForFacilitator(
    UUID id,
    GuestRole role,
    String givenName,
    Instant from,
    Instant until,
    @Nullable Boolean agrees,
    List<ClientAnswer> answers) {

  /**
   * What one client said.
   *
   * @param agrees null as long as they have not
   */
  public record ClientAnswer(String userId, String groupName, @Nullable Boolean agrees) {}
}
