package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a command was refused; the sentence beside it is for the person. */
public enum RefusalReason {
  @JsonProperty("not-allowed")
  NOT_ALLOWED,
  @JsonProperty("not-here")
  NOT_HERE,
  @JsonProperty("full")
  FULL,
  @JsonProperty("locked")
  LOCKED,
  @JsonProperty("records-unavailable")
  RECORDS_UNAVAILABLE,
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("held")
  HELD,
  @JsonProperty("chat-paused")
  CHAT_PAUSED,
  @JsonProperty("on-break")
  ON_BREAK,
  @JsonProperty("blanked")
  BLANKED,
  @JsonProperty("elsewhere")
  ELSEWHERE
}
