package health.vesper.rest;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Adds what is true of all operations, and which fields may be null. */
final class ApiFilter implements OASFilter {
  private static final String PROBLEM = "application/problem+json";

  @Override
  public Operation filterOperation(Operation operation) {
    var responses = operation.getResponses();
    responses.addAPIResponse("401", common("SignedOut"));
    if (operation.getSecurity() != null || operation.getParameters() != null) {
      responses.addAPIResponse("404", common("NotFound"));
    }
    responses.getAPIResponses().forEach(ApiFilter::describeProblem);
    operation.setResponses(sorted(responses));
    return operation;
  }

  private static APIResponses sorted(APIResponses responses) {
    var sorted = OASFactory.createAPIResponses();
    new TreeMap<>(responses.getAPIResponses()).forEach(sorted::addAPIResponse);
    return sorted;
  }

  private static APIResponse common(String name) {
    return OASFactory.createAPIResponse().ref(name);
  }

  private static void describeProblem(String status, APIResponse response) {
    if (status.startsWith("4") && response.getRef() == null) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  PROBLEM,
                  OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"))));
    } else if (response.getDescription() != null && response.getDescription().isBlank()) {
      response.setDescription("Done");
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.setInfo(
        OASFactory.createInfo()
            .title("Vesper REST API")
            .version("1")
            .description(
                """
                Made from the resources by OpenApiTest. The caller is who is signed in at Keycloak; \
                the page's session cookie says so. Who has none of the roles of an operation, or \
                does not belong to the session, is answered 404, byte for byte as if there were \
                nothing. A refusal is an RFC 9457 problem with a stable code. A body that is not \
                understood is answered 400 with the code not-understood. A record that several \
                people may change has an ETag; a change sends it as If-Match."""));
    var components = api.getComponents();
    components.addSecurityScheme(
        "login",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("JSESSIONID"));
    components.addResponse("SignedOut", problem("Problem code: signed-out"));
    components.addResponse("NotFound", problem("Problem code: not-found"));
    api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("login"));
    RestApi.types().values().stream()
        .filter(Class::isEnum)
        .forEach(type -> components.addSchema(RestApi.nameOf(type), words(type)));
    RestApi.types().forEach((name, type) -> describe(components.getSchemas().get(name), type));
  }

  private static Schema words(Class<?> enumeration) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .enumeration(List.copyOf(RestApi.words(enumeration)));
  }

  private static APIResponse problem(String description) {
    var response = OASFactory.createAPIResponse().description(description);
    describeProblem("4", response);
    return response;
  }

  private static void describe(@Nullable Schema schema, Class<?> type) {
    if (schema == null || !type.isRecord()) {
      return;
    }
    for (var component : type.getRecordComponents()) {
      schema.addRequired(component.getName());
      if (component.getGenericType() instanceof ParameterizedType list
          && list.getActualTypeArguments()[0] instanceof Class<?> item
          && item.isEnum()) {
        schema
            .getProperties()
            .get(component.getName())
            .setItems(OASFactory.createSchema().ref(RestApi.nameOf(item)));
      }
      if (Arrays.stream(component.getAnnotatedType().getAnnotations())
          .anyMatch(Nullable.class::isInstance)) {
        var property = schema.getProperties().get(component.getName());
        schema.addProperty(component.getName(), orNull(property));
      }
    }
  }

  private static Schema orNull(Schema property) {
    if (property.getRef() != null) {
      return OASFactory.createSchema()
          .anyOf(
              List.of(
                  OASFactory.createSchema().ref(property.getRef()),
                  OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }
    return property.addType(Schema.SchemaType.NULL);
  }
}
