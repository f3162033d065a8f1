package health.vesper.room.protocol;

import java.util.List;

/**
 * What only those who moderate may know.
 *
 * @param moments who needs a moment, the longest first
 * @param crises the open ones
 * @param lines what they said among themselves
 * @param identityDelayed who is disabled elsewhere is not heard of for now
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
