package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.Tables;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No long text reaches a table in clear because somebody forgot to encrypt it. */
@ExtendWith(ArquillianExtension.class)
class EncryptedColumnsIT {
  /** The ground rules and the notice of 42 CFR 2.32: texts of the program, about nobody. */
  private static final Set<String> IN_CLEAR = Set.of("agreement.text");

  @PersistenceContext EntityManager em;
  @Inject Tables tables;

  @Test
  void every_text_column_is_encrypted_by_its_entity_or_listed_here() {
    var columns =
        tables.column(
            """
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
            where table_schema = 'public' and data_type = 'text'
              and lower(table_name) <> 'flyway_schema_history'
            """);
    var encrypted = encrypted();
    assertThat(encrypted).contains("note.content", "private_note.content", "crisis.reason");
    assertThat(columns).containsAll(encrypted);
    assertThat(columns.stream().filter(column -> !encrypted.contains(column))).isSubsetOf(IN_CLEAR);
  }

  private Set<String> encrypted() {
    var found = new HashSet<String>();
    var factory = em.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
    for (var entity : em.getMetamodel().getEntities()) {
      var persister =
          (AbstractEntityPersister)
              factory.getMappingMetamodel().getEntityDescriptor(entity.getJavaType());
      for (var attribute : entity.getAttributes()) {
        if (((Field) attribute.getJavaMember()).getType() == EncryptedText.class) {
          found.add(
              (persister.getTableName()
                      + "."
                      + persister.getPropertyColumnNames(attribute.getName())[0])
                  .toLowerCase(Locale.ROOT));
        }
      }
    }
    return found;
  }
}
