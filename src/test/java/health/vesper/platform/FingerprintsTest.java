package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fingerprint is checked with the key that made it, for as long as that key is kept. */
class FingerprintsTest {
  private static final String OLD = "1:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE=";
  private static final String NEW = "2:b3RoZXItb25seS1rZXktb2YtdGhlLXRlc3RzLTAwMDE=";

  private final Fingerprints before = Fingerprints.withKeys(OLD);
  private final Fingerprints rotated = Fingerprints.withKeys(NEW + "," + OLD);
  private final String made = before.hmac("what was signed");

  @Test
  void a_text_has_one_fingerprint_under_one_key_and_it_fits_its_column() {
    assertThat(before.hmac("what was signed")).isEqualTo(made).hasSizeLessThanOrEqualTo(64);
    assertThat(before.hmac("something else")).isNotEqualTo(made);
  }

  @Test
  void an_old_signature_is_valid_after_a_rotation_and_still_reveals_a_change() {
    assertThat(rotated.matches("what was signed", made)).isTrue();
    assertThat(rotated.matches("what was changed", made)).isFalse();
  }

  @Test
  void new_texts_have_the_new_key() {
    assertThat(Fingerprints.withKeys(NEW).matches("new", rotated.hmac("new"))).isTrue();
  }

  @Test
  void a_person_stored_before_a_rotation_is_found_after_it() {
    assertThat(rotated.hmacUnderEachKey("what was signed"))
        .containsExactly(rotated.hmac("what was signed"), made);
  }

  @Test
  void a_retired_key_that_is_missing_is_named() {
    assertThatThrownBy(() -> Fingerprints.withKeys(NEW).matches("what was signed", made))
        .hasMessage(
            "A fingerprint was made with key 1, which is not in VESPER_FINGERPRINT_KEYS: add it"
                + " behind the current key, as 1:base64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ==", "not base64", "bm90IG1hZGUgYnkgdGluaw=="})
  void an_invalid_fingerprint_matches_nothing(String altered) {
    assertThat(before.matches("what was signed", altered)).isFalse();
  }
}
