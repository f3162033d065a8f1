package health.vesper.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crisis as staff read it.
 *
 * @param participantId who it is in the live room, while their card is pinned there; else null
 * @param closed null while the record is owed
 */
public record CrisisView(
    UUID id,
    UUID userId,
    @Nullable String participantId,
    Instant openedAt,
    String openedBy,
    CrisisCard card,
    DisclosureRecord record,
    int version,
    @Nullable ClosingView closed) {

  /** How it was closed, by whom. */
  public record ClosingView(
      String by, Instant at, CrisisOutcome outcome, @Nullable String reason) {}
}
