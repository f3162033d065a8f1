package health.vesper.room.protocol;

/** Why a room says no, and the sentence that the person reads. */
public enum Refusal {
  NOT_ALLOWED("Only facilitators can do this."),
  NOT_HERE("This person is not here any more."),
  FULL("All seats are taken."),
  LOCKED("The room is locked."),
  RECORDS_UNAVAILABLE(
      "The records cannot be reached right now. Nobody can be let in until they can."),
  WAITING("You can do this once you have been let in."),
  HELD("Your facilitator is away for a moment. The room waits for them."),
  CHAT_PAUSED("The chat is paused for now. Raise your hand if you want to say something."),
  ON_BREAK("The group is on a break. Cameras and microphones come back after it."),
  BLANKED("Your facilitator has paused your sound and picture for the group."),
  ELSEWHERE("This is not possible during a conversation beside the group.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
