package health.vesper.room.protocol;

/** Why a room says no, and the sentence that the person reads. */
public enum Refusal {
  NOT_ALLOWED("Only facilitators can do this."),
  NOT_HERE("This person is no longer here."),
  FULL("All seats are taken."),
  LOCKED("The room is locked."),
  RECORDS_UNAVAILABLE(
      "Attendance cannot be recorded right now. Nobody can be admitted until it can."),
  WAITING("You can do this once you have been admitted."),
  HELD("Your facilitator is away for a moment. The room waits for them."),
  CHAT_PAUSED("Chat is paused. Raise your hand if you want to say something."),
  ON_BREAK("This is a break. You can turn on your microphone and camera after it."),
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
