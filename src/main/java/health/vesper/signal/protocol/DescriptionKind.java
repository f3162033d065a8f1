package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a session description is in WebRTC's negotiation. */
public enum DescriptionKind {
  @JsonProperty("offer")
  OFFER,
  @JsonProperty("answer")
  ANSWER,
  @JsonProperty("rollback")
  ROLLBACK;

  static DescriptionKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
