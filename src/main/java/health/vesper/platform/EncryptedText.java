package health.vesper.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;

/**
 * A text as the database keeps it: base64 of a key id and what {@link TextCipher#encrypt} made. An
 * entity keeps this and not the text; its verbs encrypt, its questions decrypt, because only the
 * entity knows its row.
 */
public record EncryptedText(String ciphertext) implements Serializable {

  /** Writes the ciphertext as it is. Hibernate applies it to every field of this type. */
  @Converter(autoApply = true)
  public static class Column implements AttributeConverter<EncryptedText, String> {
    @Override
    public String convertToDatabaseColumn(EncryptedText text) {
      return text == null ? null : text.ciphertext();
    }

    @Override
    public EncryptedText convertToEntityAttribute(String ciphertext) {
      return ciphertext == null ? null : new EncryptedText(ciphertext);
    }
  }
}
