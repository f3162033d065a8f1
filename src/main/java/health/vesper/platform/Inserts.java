package health.vesper.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Inserts a row that another transaction may insert at the same time. Uses the entity's mapping.
 */
public final class Inserts {
  private Inserts() {}

  /**
   * Inserts this entity unless a row with one of its unique keys exists. It waits for another
   * transaction that is inserting such a row. The transaction can continue in both cases. The
   * entity stays unmanaged; read it again to change it.
   *
   * @param entity with plain columns only: no embedded values, no associations
   * @return whether it was inserted
   */
  public static boolean ifAbsent(EntityManager em, Object entity) {
    var values = values(em, entity);
    var names = String.join(", ", values.keySet());
    var parameters = values.keySet().stream().map(":"::concat).collect(Collectors.joining(", "));
    var insert =
        em.createQuery(
            "insert into %s (%s) values (%s) on conflict do nothing"
                .formatted(
                    em.getMetamodel().entity(entity.getClass()).getName(), names, parameters));
    values.forEach(insert::setParameter);
    return insert.executeUpdate() == 1;
  }

  /** The fields with a value; the other columns become null. */
  private static Map<String, Object> values(EntityManager em, Object entity) {
    var values = new LinkedHashMap<String, Object>();
    em.getMetamodel().entity(entity.getClass()).getAttributes().stream()
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .forEach(
            attribute -> {
              var value = value(attribute, entity);
              if (value != null) {
                values.put(attribute.getName(), value);
              }
            });
    return values;
  }

  private static Object value(Attribute<?, ?> attribute, Object entity) {
    var field = (Field) attribute.getJavaMember();
    try {
      field.setAccessible(true);
      return field.get(entity);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }
}
