package health.vesper;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import health.vesper.admission.TicketResource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** There is one way to inject, to log, to write a path and to begin a transaction. */
class DialectTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("health.vesper");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("health.vesper.planted");

  private static final DescribedPredicate<JavaAnnotation<?>> PATH_WITH_LEADING_SLASH =
      DescribedPredicate.describe(
          "a @Path with a leading slash",
          annotation ->
              annotation.getRawType().isEquivalentTo(Path.class)
                  && annotation.get("value").orElse("").toString().startsWith("/"));

  private static final DescribedPredicate<JavaMethod> OBSERVING =
      DescribedPredicate.describe(
          "an observer",
          method ->
              method.getParameterAnnotations().stream()
                  .flatMap(annotations -> annotations.stream())
                  .anyMatch(each -> each.getRawType().isEquivalentTo(Observes.class)));

  @Test
  void injected_fields_are_private() {
    injectedFieldsArePrivate().check(MAIN);
  }

  @Test
  void paths_have_no_leading_slash() {
    noPathBeginsWithASlash().check(MAIN);
    noMethods().should().beAnnotatedWith(PATH_WITH_LEADING_SLASH).check(MAIN);
  }

  @Test
  void everything_logs_by_the_logger_of_the_platform() {
    logsByThePlatform().check(MAIN);
  }

  /**
   * A ticket is answered later, from a thread that begins its own transaction; counters read no
   * table.
   */
  @Test
  void a_resource_is_transactional_as_a_whole() {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .and()
        .doNotBelongToAnyOf(TicketResource.class)
        .should()
        .beAnnotatedWith(Transactional.class)
        .check(MAIN);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should()
        .notBeAnnotatedWith(Transactional.class)
        .check(MAIN);
  }

  @Test
  void nothing_behind_a_resource_begins_a_transaction_unless_it_observes() {
    var inside = new String[] {"..schedule..", "..identity..", "..consent.."};
    classes()
        .that(resideInAnyPackage(inside))
        .and()
        .areNotAnnotatedWith(Path.class)
        .should()
        .notBeAnnotatedWith(Transactional.class)
        .check(MAIN);
    methods()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage(inside))
        .and()
        .areAnnotatedWith(Transactional.class)
        .should(ArchConditions.be(OBSERVING))
        .check(MAIN);
  }

  /** What an operator writes into a setting is no text of a person. */
  @Test
  void nobody_but_texts_decides_what_is_blank() {
    decidesWhatIsBlankByTexts()
        .check(MAIN.that(not(resideInAnyPackage("..platform..", "..listener.."))));
  }

  @Test
  void a_planted_violation_is_found() {
    assertThat(decidesWhatIsBlankByTexts().evaluate(PLANTED).hasViolation()).isTrue();
    assertThat(injectedFieldsArePrivate().evaluate(PLANTED).hasViolation()).isTrue();
    assertThat(noPathBeginsWithASlash().evaluate(PLANTED).hasViolation()).isTrue();
    assertThat(logsByThePlatform().evaluate(PLANTED).hasViolation()).isTrue();
  }

  private static ArchRule decidesWhatIsBlankByTexts() {
    return noClasses()
        .should()
        .callMethod(String.class, "isBlank")
        .orShould()
        .callMethod(String.class, "strip")
        .orShould()
        .callMethod(String.class, "trim")
        .as("people's text is judged by Texts, not by isBlank, strip or trim");
  }

  private static ArchRule injectedFieldsArePrivate() {
    return fields()
        .that()
        .areAnnotatedWith(Inject.class)
        .or()
        .areAnnotatedWith(PersistenceContext.class)
        .should()
        .bePrivate();
  }

  private static ArchRule noPathBeginsWithASlash() {
    return noClasses().should().beAnnotatedWith(PATH_WITH_LEADING_SLASH);
  }

  private static ArchRule logsByThePlatform() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.jboss.logging..", "java.util.logging..", "org.slf4j.."));
  }
}
