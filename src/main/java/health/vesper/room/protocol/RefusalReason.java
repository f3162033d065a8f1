package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a room refuses a command, and the sentence that the person reads. */
public enum RefusalReason {
  @JsonProperty("not-allowed")
  NOT_ALLOWED("Only facilitators can do this."),
  @JsonProperty("not-here")
  NOT_HERE("This person is no longer here."),
  @JsonProperty("full")
  FULL("All seats are taken."),
  @JsonProperty("locked")
  LOCKED("The room is locked."),
  @JsonProperty("records-unavailable")
  RECORDS_UNAVAILABLE(
      "Attendance cannot be recorded right now. Nobody can be admitted until it can."),
  @JsonProperty("waiting")
  WAITING("You can do this once you have been admitted."),
  @JsonProperty("held")
  HELD("Your facilitator is away for a moment. The room waits for them."),
  @JsonProperty("chat-paused")
  CHAT_PAUSED("Chat is paused. Raise your hand if you want to say something."),
  @JsonProperty("on-break")
  ON_BREAK("This is a break. You can turn on your microphone and camera after it."),
  @JsonProperty("blanked")
  BLANKED("Your facilitator has paused your sound and picture for the group."),
  @JsonProperty("elsewhere")
  ELSEWHERE("This is not possible during a conversation beside the group.");

  private final String sentence;

  RefusalReason(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence that is shown to the person. */
  public String sentence() {
    return sentence;
  }
}
