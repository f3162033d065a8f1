package health.vesper.room.snapshot;

import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who leads and who is helped: ids and times only; part of {@link RoomSnapshot}.
 *
 * @param lead who owns the lead, or null
 * @param unattendedUntil when an unattended room was going to end by itself, or null
 * @param requests open support requests, the oldest first
 */
public record SupportSnapshot(
    @Nullable ParticipantId lead,
    @Nullable Instant unattendedUntil,
    List<ParticipantId> requests,
    List<StepOut> stepOuts,
    List<OpenCrisis> crises) {
  /** As a session begins. */
  public static final SupportSnapshot NONE =
      new SupportSnapshot(null, null, List.of(), List.of(), List.of());

  public SupportSnapshot {
    requests = List.copyOf(requests);
    stepOuts = List.copyOf(stepOuts);
    crises = List.copyOf(crises);
  }

  /** A facilitator and one person who talk aside. */
  public record StepOut(
      ParticipantId facilitator, ParticipantId person, Instant since, Instant until) {
    public StepOut {
      Objects.requireNonNull(facilitator, "facilitator");
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(until, "until");
    }
  }

  /** An open crisis and the person it is about. */
  public record OpenCrisis(PersonKey person, CrisisView crisis) {
    public OpenCrisis {
      Objects.requireNonNull(person, "person");
      Objects.requireNonNull(crisis.participant(), "participant");
      Objects.requireNonNull(crisis.by(), "by");
      Objects.requireNonNull(crisis.since(), "since");
    }
  }
}
