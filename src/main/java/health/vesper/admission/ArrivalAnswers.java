package health.vesper.admission;

import health.vesper.platform.Problem;
import java.util.Optional;

/** The answers to the questions before a session. */
public record ArrivalAnswers(
    boolean alone, boolean headphones, boolean notDriving, String location, String callBack) {
  private static final int LOCATION_AT_MOST = 200;
  private static final int CALL_BACK_AT_LEAST = 3;
  private static final int CALL_BACK_AT_MOST = 40;

  /** Why nobody can come in with these; empty when they can. */
  public Optional<Problem> refused() {
    if (!notDriving) {
      return Optional.of(
          Problem.of(
              409,
              "driving",
              "Please stop somewhere safe first.",
              "The group waits. Come in when you are parked."));
    }
    if (length(location) < 1 || length(location) > LOCATION_AT_MOST) {
      return Optional.of(
          Problem.of(
              422,
              "location",
              "Please say where you are.",
              "A street and a town are enough, up to 200 letters. Only your facilitators see it."));
    }
    if (length(callBack) < CALL_BACK_AT_LEAST || length(callBack) > CALL_BACK_AT_MOST) {
      return Optional.of(
          Problem.of(
              422,
              "call-back",
              "Please give a number to call you back.",
              "It is used when we lose you or worry about you. Only your facilitators see it."));
    }
    return Optional.empty();
  }

  private static int length(String text) {
    return text == null ? 0 : text.strip().length();
  }
}
