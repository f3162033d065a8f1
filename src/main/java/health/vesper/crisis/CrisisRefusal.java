package health.vesper.crisis;

import health.vesper.platform.Problem;
import java.util.List;
import java.util.Map;

/** Every "no" about the record of a crisis, in words a person can act on. */
final class CrisisRefusal {
  private CrisisRefusal() {}

  static Problem notYours() {
    return Problem.of(403, "not-yours", "Only a facilitator of the group writes this record.", "");
  }

  static Problem closed() {
    return Problem.of(
        409, "closed", "This record is closed.", "Nobody can change it; it is kept as it is.");
  }

  static Problem blank(List<String> fields) {
    return Problem.of(
            422,
            "blank",
            "Something is still blank.",
            "Fill it in, then close: a closed record cannot be changed.")
        .with(Map.of("fields", fields));
  }

  static Problem implausible() {
    return Problem.of(
        422,
        "disclosed-at",
        "The disclosure cannot have been made then.",
        "Look at the date and time: not later than now, and not long before the crisis plan was opened.");
  }

  static Problem malformed() {
    return Problem.of(
        422,
        "malformed",
        "This record cannot be saved as it is.",
        "Say what happened, in at most 200 letters for a name and 2,000 for a text.");
  }

  static Problem conflict(CrisisView current) {
    return Problem.of(
            412,
            "conflict",
            "A colleague has changed this record.",
            "Both texts are kept: look at them again, then go on.")
        .with(Map.of("current", current));
  }
}
