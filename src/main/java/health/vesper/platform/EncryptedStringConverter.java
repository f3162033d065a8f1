package health.vesper.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Seals a text column with the server's {@link TextCipher}; put {@code @Convert(converter =
 * SealedText.class)} on it.
 */
@Converter
public class EncryptedStringConverter implements AttributeConverter<String, String> {
  @Override
  public String convertToDatabaseColumn(String text) {
    return text == null ? null : TextCipher.ofServer().seal(text);
  }

  @Override
  public String convertToEntityAttribute(String sealed) {
    return sealed == null ? null : TextCipher.ofServer().open(sealed);
  }
}
