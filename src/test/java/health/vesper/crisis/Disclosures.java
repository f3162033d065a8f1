package health.vesper.crisis;

import java.time.Instant;

/**
 * A disclosure about Max to a hospital: the complete record, and the same with one field changed.
 */
final class Disclosures {
  private Disclosures() {}

  static DisclosureRecord at(Instant disclosedAt) {
    return new DisclosureRecord(
        "Dr. Amari",
        "Harbor Hospital",
        "Fia Moreno, LPC",
        disclosedAt,
        "Suspected overdose",
        "That he took something, and naloxone is in the house");
  }

  static DisclosureRecord with(DisclosureRecord whole, String field, String text) {
    return new DisclosureRecord(
        field.equals("recipient") ? text : whole.recipient(),
        field.equals("affiliation") ? text : whole.affiliation(),
        field.equals("discloser") ? text : whole.discloser(),
        whole.disclosedAt(),
        field.equals("nature") ? text : whole.nature(),
        field.equals("disclosed") ? text : whole.disclosed());
  }

  static CrisisClosing disclosed(DisclosureRecord record) {
    return new CrisisClosing(CrisisOutcome.DISCLOSED, record, null);
  }
}
