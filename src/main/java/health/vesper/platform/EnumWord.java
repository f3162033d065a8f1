package health.vesper.platform;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/**
 * Stores an enum constant in a column in lower case with hyphens, for example {@code
 * window-ran-out}. Each enum needs its own subclass, because JPA finds converters by class.
 */
public abstract class EnumWord<E extends Enum<E>> implements AttributeConverter<E, String> {
  private final Class<E> type;

  protected EnumWord(Class<E> type) {
    this.type = type;
  }

  /** The word for a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String convertToDatabaseColumn(E constant) {
    return constant == null ? null : of(constant);
  }

  @Override
  public E convertToEntityAttribute(String word) {
    return word == null
        ? null
        : Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
