package health.vesper.rest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.vesper.platform.Json;
import health.vesper.platform.Problem;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The resources of the REST API, and the records that they read and answer. */
final class RestApi {
  private RestApi() {}

  static List<Class<?>> resources() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.vesper")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .sorted(Comparator.comparing(JavaClass::getName))
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  static Stream<Method> operations() {
    return resources().stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .sorted(
            Comparator.<Method, String>comparing(method -> method.getDeclaringClass().getName())
                .thenComparing(Method::getName));
  }

  /** What is sent as a request or an answer, the problem details included. */
  static List<Type> bodies() {
    var bodies = new ArrayList<Type>(List.of(Problem.class));
    operations().forEach(method -> bodies.addAll(bodiesOf(method)));
    return bodies.stream().distinct().toList();
  }

  private static List<Type> bodiesOf(Method method) {
    var bodies = new ArrayList<Type>();
    for (var parameter : method.getParameters()) {
      if (Arrays.stream(parameter.getAnnotations()).noneMatch(RestApi::isOfJaxRs)) {
        bodies.add(parameter.getParameterizedType());
      }
    }
    var schema = method.getAnnotation(APIResponseSchema.class);
    if (schema != null) {
      var type = schema.value();
      bodies.add(type.isArray() ? type.getComponentType() : type);
    } else if (!method.getReturnType().getPackageName().startsWith("jakarta.ws.rs")) {
      bodies.add(method.getGenericReturnType());
    }
    return bodies;
  }

  /** The bodies and every record and enum of ours inside them, by name. */
  static Map<String, Class<?>> types() {
    var found = new TreeMap<String, Class<?>>();
    bodies().forEach(body -> collect(body, found));
    return found;
  }

  private static void collect(Type type, Map<String, Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
    } else if (type instanceof Class<?> ours
        && ours.getName().startsWith("health.vesper")
        && found.put(nameOf(ours), ours) == null
        && ours.isRecord()) {
      Arrays.stream(ours.getRecordComponents())
          .forEach(component -> collect(component.getGenericType(), found));
    }
  }

  /** Records have a name of their own; an enum inside another type is called after both. */
  static String nameOf(Class<?> type) {
    return type.isEnum() && type.isMemberClass()
        ? type.getEnclosingClass().getSimpleName() + type.getSimpleName()
        : type.getSimpleName();
  }

  /** The words of an enum in JSON. */
  static List<String> words(Class<?> enumeration) {
    return Arrays.stream(enumeration.getEnumConstants())
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .toList();
  }

  private static boolean isOfJaxRs(Annotation annotation) {
    return annotation.annotationType().getPackageName().equals(Path.class.getPackageName());
  }
}
