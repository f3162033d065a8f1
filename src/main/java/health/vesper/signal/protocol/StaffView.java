package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.util.List;

/**
 * What only facilitators may know.
 *
 * @param moments who needs a moment, the longest first
 * @param crises the open ones
 * @param lines what they said among themselves
 * @param identityDelayed who is disabled in Keycloak is not heard of for now
 */
public record StaffView(
    List<ParticipantId> moments,
    List<CrisisView> crises,
    List<ChatLine> lines,
    boolean identityDelayed) {
  public StaffView {
    moments = List.copyOf(moments);
    crises = List.copyOf(crises);
    lines = List.copyOf(lines);
  }
}
