package health.vesper.crisis;

import health.vesper.text.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What 42 CFR 2.51(c) asks to be written down of a disclosure made in a medical emergency, and
 * nothing more. Texts are empty while nobody has written them.
 *
 * @param recipient the medical person who received it
 * @param affiliation the facility they belong to
 * @param discloser who made the disclosure
 * @param disclosedAt when; null until somebody says
 * @param nature of the emergency
 * @param disclosed what was told
 */
public record DisclosureRecord(
    String recipient,
    String affiliation,
    String discloser,
    @Nullable Instant disclosedAt,
    String nature,
    String disclosed) {
  static final int LONGEST_NAME = 200;
  static final int LONGEST_TEXT = 2_000;

  /** As it is begun: who opened the crisis is who will most likely tell. */
  static DisclosureRecord begunBy(String discloser) {
    return new DisclosureRecord(null, null, discloser, null, null, null);
  }

  static final DisclosureRecord EMPTY = begunBy(null);

  public DisclosureRecord {
    recipient = recipient == null ? "" : recipient;
    affiliation = affiliation == null ? "" : affiliation;
    discloser = discloser == null ? "" : discloser;
    // Both databases keep microseconds; what is answered is what is kept.
    disclosedAt = disclosedAt == null ? null : disclosedAt.truncatedTo(ChronoUnit.MICROS);
    nature = nature == null ? "" : nature;
    disclosed = disclosed == null ? "" : disclosed;
  }

  /** The fields that nobody has filled in, by the names they have on the wire, in their order. */
  List<String> blanks() {
    var texts = new LinkedHashMap<String, String>();
    texts.put("recipient", recipient);
    texts.put("affiliation", affiliation);
    texts.put("discloser", discloser);
    texts.put("disclosedAt", disclosedAt == null ? "" : disclosedAt.toString());
    texts.put("nature", nature);
    texts.put("disclosed", disclosed);
    var blanks = new ArrayList<String>();
    texts.forEach(
        (field, text) -> {
          if (Texts.isBlank(text)) {
            blanks.add(field);
          }
        });
    return blanks;
  }

  boolean fits() {
    return recipient.length() <= LONGEST_NAME
        && affiliation.length() <= LONGEST_NAME
        && discloser.length() <= LONGEST_NAME
        && nature.length() <= LONGEST_TEXT
        && disclosed.length() <= LONGEST_TEXT;
  }
}
