package health.vesper.crisis;

import health.vesper.admission.ArrivalAnswers;
import health.vesper.schedule.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one must know of somebody in an emergency, as they said it when they arrived. Once the
 * record is closed the name remains, and where they were is nobody's business any more.
 *
 * @param localNumber what to dial for help in the place where they are
 * @param lifeline of the whole country
 */
public record CrisisCard(
    String legalName,
    String groupName,
    @Nullable String location,
    @Nullable String place,
    @Nullable String callBack,
    @Nullable String contactName,
    @Nullable String contactPhone,
    String localNumber,
    String lifeline) {
  static final String LIFELINE = "988";

  /** For somebody who said nothing, or about whom nothing needs to be said any more. */
  static CrisisCard bare(String legalName, String groupName) {
    return new CrisisCard(
        legalName, groupName, null, null, null, null, null, Place.USUAL_NUMBER, LIFELINE);
  }

  /**
   * @param place which they picked; null where the program names none
   */
  CrisisCard with(ArrivalAnswers answers, @Nullable Place place) {
    return new CrisisCard(
        legalName,
        groupName,
        answers.location(),
        place == null ? null : place.label(),
        answers.callBack(),
        answers.contactName(),
        answers.contactPhone(),
        place == null ? localNumber : place.emergencyNumber(),
        lifeline);
  }
}
