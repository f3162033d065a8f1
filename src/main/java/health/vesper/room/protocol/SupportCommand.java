package health.vesper.room.protocol;

import java.util.Objects;

/** How facilitators help one person in the group. */
public sealed interface SupportCommand extends ParticipantCommand.StaffCommand {
  void accept(Visitor visitor);

  /** Closes a support request. */
  record SettleMoment(ParticipantId participant) implements SupportCommand {
    public SettleMoment {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.settleMoment(this);
    }
  }

  /** Starts a step-out with one person. The others hear nothing of what is said. */
  record StepOut(ParticipantId participant, int minutes) implements SupportCommand {
    public StepOut {
      Objects.requireNonNull(participant, "participant");
      Limits.number(1, 30, minutes);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.stepOut(this);
    }
  }

  /** Extends the step-out: it ends so many minutes from now. */
  record ExtendStepOut(int minutes) implements SupportCommand {
    public ExtendStepOut {
      Limits.number(1, 30, minutes);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.extendStepOut(this);
    }
  }

  /** Ends the step-out. Both go back to the group. */
  record EndStepOut() implements SupportCommand {
    @Override
    public void accept(Visitor visitor) {
      visitor.endStepOut(this);
    }
  }

  /**
   * Opens the person's crisis card for facilitators and starts a step-out. The crisis record (42
   * CFR 2.51) has to be completed later.
   */
  record OpenCrisis(ParticipantId participant) implements SupportCommand {
    public OpenCrisis {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.openCrisis(this);
    }
  }

  /** One method for each command: the compiler finds one that is not handled. */
  interface Visitor {
    void settleMoment(SettleMoment command);

    void stepOut(StepOut command);

    void extendStepOut(ExtendStepOut command);

    void endStepOut(EndStepOut command);

    void openCrisis(OpenCrisis command);
  }
}
