package health.vesper.room;

/** What a facilitator does for one person in the group, for one command. */
final class Aside implements Helping.Helper {
  private final Turn turn;
  private final Participant by;

  Aside(Turn turn, Participant by) {
    this.turn = turn;
    this.by = by;
  }

  @Override
  public void settleMoment(Helping.SettleMoment asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }

  @Override
  public void stepOut(Helping.StepOut asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }

  @Override
  public void extendStepOut(Helping.ExtendStepOut asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }

  @Override
  public void endStepOut(Helping.EndStepOut asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }

  @Override
  public void openCrisis(Helping.OpenCrisis asked) {
    turn.refuse(by, asked, Refusal.NOT_HERE);
  }
}
