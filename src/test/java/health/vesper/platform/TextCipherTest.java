package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clinical text can be decrypted only in its own place and with its key. */
class TextCipherTest {
  private static final String OLD = "1:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE=";
  private static final String NEW = "2:b3RoZXItb25seS1rZXktb2YtdGhlLXRlc3RzLTAwMDE=";
  private static final String SECRET = "Spoke of the night at the lake";

  private final UUID row = UUID.randomUUID();
  private final TextLocation here = new TextLocation("note", "content", row);
  private final TextCipher cipher = TextCipher.withKeys(OLD);
  private final EncryptedText text = cipher.encrypt(SECRET, here);

  @Test
  void a_text_can_be_decrypted_where_it_was_written() {
    assertThat(text.ciphertext()).doesNotContain("lake");
    assertThat(cipher.decrypt(text, here)).isEqualTo(SECRET);
    assertThat(cipher.encrypt(SECRET, here)).isNotEqualTo(text);
  }

  @Test
  void a_null_text_stays_null() {
    assertThat(cipher.encrypt(null, here)).isNull();
    assertThat(cipher.decrypt(null, here)).isNull();
    assertThat(cipher.decrypt(cipher.encrypt("", here), here)).isEmpty();
  }

  @Test
  void a_text_copied_to_another_row_column_or_table_cannot_be_decrypted() {
    refuses(text, new TextLocation("note", "content", UUID.randomUUID()));
    refuses(text, new TextLocation("note", "other", row));
    refuses(text, new TextLocation("private_note", "content", row));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ==", "not base64", "bm90IG1hZGUgYnkgdGluaw=="})
  void an_unencrypted_text_cannot_be_decrypted(String altered) {
    refuses(new EncryptedText(altered), here);
  }

  @Test
  void after_a_rotation_old_texts_are_readable_and_new_texts_have_the_new_key() {
    var rotated = TextCipher.withKeys(NEW + "," + OLD);
    assertThat(rotated.decrypt(text, here)).isEqualTo(SECRET);
    var rewritten = rotated.encrypt(SECRET, here);
    assertThat(TextCipher.withKeys(NEW).decrypt(rewritten, here)).isEqualTo(SECRET);
  }

  @Test
  void a_retired_key_that_is_missing_is_named() {
    assertThatThrownBy(() -> TextCipher.withKeys(NEW).decrypt(text, here))
        .hasMessage(
            here
                + " was made with key 1, which is not in VESPER_KEYS: add it behind the current"
                + " key, as 1:base64");
  }

  @Test
  void another_key_with_the_same_id_cannot_decrypt_the_text() {
    var other = TextCipher.withKeys(NEW.replaceFirst("2:", "1:"));
    assertThatThrownBy(() -> other.decrypt(text, here)).hasMessageContaining("cannot be opened");
  }

  private void refuses(EncryptedText stored, TextLocation where) {
    assertThatThrownBy(() -> cipher.decrypt(stored, where))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            where + " cannot be opened: it was changed, or copied from another row or column");
  }
}
