package health.vesper.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;

/**
 * An encrypted text as the database stores it: the result of {@link TextCipher#encrypt}, base64 of
 * a key id and the ciphertext. An entity has a field of this type instead of the plain text. The
 * entity itself encrypts and decrypts, because the encryption is bound to its row.
 */
public record EncryptedText(String ciphertext) implements Serializable {

  /** Stores the ciphertext unchanged. Hibernate applies it to every field of this type. */
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
