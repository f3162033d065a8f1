package health.vesper.platform;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/**
 * Keeps an enum in the database as its word: the constant's name in lower case, with hyphens. A
 * subclass for one enum is marked {@code @Converter(autoApply = true)}, and Hibernate uses it for
 * every column of that type.
 */
public abstract class EnumWords<E extends Enum<E>> implements AttributeConverter<E, String> {
  private final Class<E> type;

  protected EnumWords(Class<E> type) {
    this.type = type;
  }

  /** The word of a constant, e.g. {@code co-facilitator}; the same in the database and in JSON. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word; throws for a word that is none. */
  public static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public String convertToDatabaseColumn(E constant) {
    return constant == null ? null : word(constant);
  }

  @Override
  public E convertToEntityAttribute(String word) {
    return word == null ? null : constant(type, word);
  }
}
