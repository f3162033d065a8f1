package health.vesper.admission;

import health.vesper.platform.Problem;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;
import java.util.Map;

/** May this person enter now, and as what? A "no" carries the sentence that the person reads. */
public sealed interface AdmissionDecision {
  /**
   * Yes: into the room, or into its queue.
   *
   * @param late came after the grace, in a program that holds the late at the door
   * @param until when a guest's invitation ends; null for everybody else
   */
  record Admitted(RoomId room, RoomRole role, boolean late, Instant until)
      implements AdmissionDecision {
    /** On time, and to the end. */
    Admitted(RoomId room, RoomRole role) {
      this(room, role, false, null);
    }
  }

  /** Every way of saying no. */
  sealed interface Refusal extends AdmissionDecision {
    Problem problem();
  }

  /** The doors are closed still. */
  record TooEarly(Instant doorsOpenAt) implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
              425,
              "too-early",
              "The waiting room is not open yet.",
              "This page takes you there when it opens.")
          .with(Map.of("doorsOpenAt", doorsOpenAt));
    }
  }

  /** The program lets nobody new in at this hour. */
  record TooLate(Instant closedAt) implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
              409,
              "too-late",
              "The waiting room is closed for this session.",
              "Your program closes it some time after the beginning. Call your facilitator if you need to talk.")
          .with(Map.of("closedAt", closedAt));
    }
  }

  /** The session is over. */
  record Ended() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          409, "ended", "This session is over.", "You find the next one among your sessions.");
    }
  }

  /** Nothing that this person may know of; says the same as a session that does not exist. */
  record NotEnrolled() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.notFound();
    }
  }

  /** Every seat is taken. */
  record Full() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          409,
          "full",
          "Every seat is taken right now.",
          "Try again in a moment, or call your facilitator.");
    }
  }

  /** Put out of this session. */
  record Removed() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          403,
          "removed",
          "You have been removed from this session.",
          "Your facilitator will talk with you about it.");
    }
  }

  /** Nobody new comes in. */
  record Locked() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          409,
          "locked",
          "The room is locked for now.",
          "The group is in the middle of something. Try again in a few minutes.");
    }
  }

  /** In already, on another device. */
  record AlreadyIn() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          409,
          "already-in",
          "You are in this session on another device.",
          "Stay there, or continue on this one.");
    }
  }

  /** The ground rules, in this version, are not agreed to. */
  record AgreementMissing(int version) implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
              409,
              "agreement-missing",
              "Please read the ground rules first.",
              "Everybody in the group has agreed to them.")
          .with(Map.of("version", version));
    }
  }

  /** The questions before this session are not answered. */
  record ArrivalMissing() implements Refusal {
    @Override
    public Problem problem() {
      return Problem.of(
          409,
          "arrival-missing",
          "A few questions first.",
          "Tell us where you are now and how we can call you back.");
    }
  }
}
