package health.vesper;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import health.vesper.harness.AtOnce;
import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What two people may change at the same time is tested with two people at the same time. */
class AtOnceTest {
  private static final JavaClasses ALL = new ClassFileImporter().importPackages("health.vesper");

  @Test
  void every_resource_method_with_if_match_has_a_test_of_two_at_once() {
    assertThat(tested()).isEqualTo(withIfMatch());
  }

  private static Set<String> withIfMatch() {
    return ALL.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(AtOnceTest::readsIfMatch)
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
        .collect(Collectors.toSet());
  }

  private static boolean readsIfMatch(JavaMethod method) {
    return method.getParameterAnnotations().stream()
        .flatMap(Set::stream)
        .filter(each -> each.getRawType().isEquivalentTo(HeaderParam.class))
        .anyMatch(each -> "If-Match".equals(each.get("value").orElse("")));
  }

  private static Set<String> tested() {
    return ALL.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(AtOnce.Changes.class))
        .flatMap(method -> Arrays.stream(method.getAnnotationOfType(AtOnce.Changes.class).value()))
        .collect(Collectors.toSet());
  }
}
