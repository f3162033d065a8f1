package health.vesper.harness;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Json;
import health.vesper.platform.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody learns from an answer whether something exists that is not theirs. */
@ExtendWith(ArquillianExtension.class)
class OneNotFoundIT {
  @Inject StaffedSession staffed;
  @Inject BeanManager beans;
  @Inject @Any Instance<Object> everything;

  @Test
  void a_stranger_gets_the_same_answer_everywhere() throws Exception {
    var stranger = new Caller(new UserId(UUID.randomUUID()), "Somebody", "Else", Set.of());
    var asked = operations().filter(OneNotFoundIT::mayRefuse).toList();
    assertThat(asked).hasSizeGreaterThan(20);
    for (var operation : asked) {
      isNotFound(operation, stranger);
    }
  }

  @Test
  void staff_of_another_group_get_the_same_answer_for_every_id() throws Exception {
    var roles = Set.of(Role.CLIENT, Role.FACILITATOR, Role.SUPERVISOR);
    var elsewhere = new Caller(new UserId(UUID.randomUUID()), "Somebody", "Else", roles);
    var asked = operations().filter(OneNotFoundIT::mayRefuse).filter(OneNotFoundIT::hasId).toList();
    assertThat(asked).hasSizeGreaterThan(20);
    for (var operation : asked) {
      isNotFound(operation, elsewhere);
    }
  }

  private void isNotFound(Method operation, Caller caller) throws Exception {
    var answer = staffed.as(caller, resource(operation), each -> call(operation, each));
    var name = operation.getDeclaringClass().getSimpleName() + "." + operation.getName();
    assertThat(answer.getStatus()).as(name).isEqualTo(404);
    assertThat(answer.getHeaders()).as(name).isEqualTo(Problem.notFound().response().getHeaders());
    assertThat(Json.mapper().writeValueAsString(answer.getEntity()))
        .as(name)
        .isEqualTo(Json.mapper().writeValueAsString(Problem.notFound()));
  }

  private Instance<?> resource(Method operation) {
    return everything.select(operation.getDeclaringClass());
  }

  private static Response call(Method operation, Object resource) {
    try {
      var arguments =
          Arrays.stream(operation.getParameters()).map(OneNotFoundIT::argument).toArray();
      var answer = operation.invoke(resource, arguments);
      return answer instanceof CompletionStage<?> later
          ? (Response) later.toCompletableFuture().join()
          : (Response) answer;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(operation + " failed", e);
    }
  }

  private static Object argument(Parameter parameter) {
    return parameter.getType().isRecord() ? empty(parameter.getType()) : of(parameter.getType());
  }

  private static Object empty(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(
          Arrays.stream(components).map(component -> of(component.getType())).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " cannot be made", e);
    }
  }

  private static Object of(Class<?> type) {
    if (type == UUID.class) {
      return UUID.randomUUID();
    }
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 0;
    }
    return type == long.class ? 0L : null;
  }

  private Stream<Method> operations() {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(
            method ->
                Arrays.stream(method.getAnnotations())
                    .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)));
  }

  /** The other operations answer every signed-in person with what is theirs. */
  private static boolean mayRefuse(Method operation) {
    return List.of(Response.class, CompletionStage.class).contains(operation.getReturnType());
  }

  private static boolean hasId(Method operation) {
    return Arrays.stream(operation.getParameters())
        .anyMatch(parameter -> parameter.isAnnotationPresent(PathParam.class));
  }
}
