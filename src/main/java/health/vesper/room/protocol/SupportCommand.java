package health.vesper.room.protocol;

/**
 * What a facilitator does for one person in the group; from anybody else it is refused and
 * recorded.
 */
public sealed interface SupportCommand extends RoomCommand.FromStaff {
  void accept(Helper helper);

  /** A silent signal was seen to. */
  record SettleMoment(ConnectionId by, ParticipantId participant) implements SupportCommand {
    @Override
    public void accept(Helper helper) {
      helper.settleMoment(this);
    }
  }

  /** Takes one person aside, inside the session: the others hear nothing of it. */
  record StepOut(ConnectionId by, ParticipantId participant, int minutes)
      implements SupportCommand {
    public StepOut {
      RoomCommand.requireMinutes(minutes, 1, 30);
    }

    @Override
    public void accept(Helper helper) {
      helper.stepOut(this);
    }
  }

  /** So long from now on. */
  record ExtendStepOut(ConnectionId by, int minutes) implements SupportCommand {
    public ExtendStepOut {
      RoomCommand.requireMinutes(minutes, 1, 30);
    }

    @Override
    public void accept(Helper helper) {
      helper.extendStepOut(this);
    }
  }

  /** Both go back to the group. */
  record EndStepOut(ConnectionId by) implements SupportCommand {
    @Override
    public void accept(Helper helper) {
      helper.endStepOut(this);
    }
  }

  /**
   * Pins the person's card for those who moderate and takes the person aside; ends with the record
   * of 42 CFR 2.51.
   */
  record OpenCrisis(ConnectionId by, ParticipantId participant) implements SupportCommand {
    @Override
    public void accept(Helper helper) {
      helper.openCrisis(this);
    }
  }

  /** The room's side: a command forgotten here does not compile. */
  interface Helper {
    void settleMoment(SettleMoment asked);

    void stepOut(StepOut asked);

    void extendStepOut(ExtendStepOut asked);

    void endStepOut(EndStepOut asked);

    void openCrisis(OpenCrisis asked);
  }
}
