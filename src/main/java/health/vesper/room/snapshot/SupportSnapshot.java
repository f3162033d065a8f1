package health.vesper.room.snapshot;

import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import java.time.Instant;
import java.util.List;

/**
 * Who leads, and who is being helped, for {@link RoomSnapshot}: ids and moments, never a word that
 * was said.
 *
 * @param lead who leads by right, or null
 * @param heldUntil when a held room was to end by itself, or null
 * @param moments who needs a moment, the longest first
 */
public record SupportSnapshot(
    ParticipantId lead,
    Instant heldUntil,
    List<ParticipantId> moments,
    List<Aside> stepOuts,
    List<Pin> crises) {
  /** As an evening begins. */
  public static final SupportSnapshot NONE =
      new SupportSnapshot(null, null, List.of(), List.of(), List.of());

  public SupportSnapshot {
    moments = List.copyOf(moments);
    stepOuts = List.copyOf(stepOuts);
    crises = List.copyOf(crises);
  }

  /** Two who are aside. */
  public record Aside(ParticipantId with, ParticipantId person, Instant since, Instant until) {}

  /** An open crisis. */
  public record Pin(PersonKey person, CrisisView crisis) {}
}
