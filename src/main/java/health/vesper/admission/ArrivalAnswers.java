package health.vesper.admission;

import health.vesper.platform.Problem;
import health.vesper.schedule.Place;
import health.vesper.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the questions before a session.
 *
 * @param place the code of one of the program's places; null where it names none
 * @param contactName whom to tell when something happens
 */
public record ArrivalAnswers(
    boolean alone,
    boolean headphones,
    boolean notDriving,
    String location,
    String callBack,
    @Nullable String place,
    String contactName,
    String contactPhone) {
  private static final int LOCATION_AT_MOST = 200;
  private static final int NUMBER_AT_LEAST = 3;
  private static final int NUMBER_AT_MOST = 40;
  private static final int NAME_AT_MOST = 100;

  /** Why nobody can come in with these; empty when they can. */
  public Optional<Problem> refused() {
    if (!notDriving) {
      return Optional.of(
          Problem.of(
              409,
              "driving",
              "Please stop somewhere safe first.",
              "Your seat is kept. Come in when you are parked."));
    }
    if (length(location) < 1 || length(location) > LOCATION_AT_MOST) {
      return Optional.of(
          Problem.of(
              422,
              "location",
              "Please say where you are.",
              "A street and a town are enough, up to 200 letters. Only your facilitators see it."));
    }
    if (!isNumber(callBack)) {
      return Optional.of(
          Problem.of(
              422,
              "call-back",
              "Please give a number to call you back.",
              "It is used when we lose you or worry about you. Only your facilitators see it."));
    }
    if (length(contactName) < 1 || length(contactName) > NAME_AT_MOST) {
      return Optional.of(
          Problem.of(
              422,
              "contact-name",
              "Please name somebody we may call in an emergency.",
              "Only your facilitators see it, and only when something happens do they use it."));
    }
    if (!isNumber(contactPhone)) {
      return Optional.of(
          Problem.of(
              422,
              "contact-phone",
              "Please give the number of your emergency contact.",
              "It is used when we worry about you. Only your facilitators see it."));
    }
    return Optional.empty();
  }

  /** Why nobody can come in from there: the program may know only some places. */
  Optional<Problem> refusedFor(List<Place> places) {
    return places.isEmpty() || places.stream().anyMatch(p -> p.code().equals(place))
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                422,
                "place",
                "Please pick the place you are in.",
                "It tells us whom to call for you. If yours is missing, call your program first."));
  }

  /** The same answers; with a place only where the program knows places. */
  ArrivalAnswers in(List<Place> places) {
    return places.isEmpty()
        ? new ArrivalAnswers(
            alone, headphones, notDriving, location, callBack, null, contactName, contactPhone)
        : this;
  }

  private static boolean isNumber(String text) {
    return length(text) >= NUMBER_AT_LEAST && length(text) <= NUMBER_AT_MOST;
  }

  private static int length(String text) {
    return Texts.stripped(text).length();
  }
}
