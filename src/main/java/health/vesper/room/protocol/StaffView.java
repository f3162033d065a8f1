package health.vesper.room.protocol;

import java.util.List;

/**
 * What only facilitators may know.
 *
 * @param moments open support requests, the oldest first
 * @param crises the open crises
 * @param lines the chat of the staff
 * @param identityDelayed revocation events from Keycloak do not arrive at the moment
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
