package health.vesper.access;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.Json;
import health.vesper.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks Keycloak, as the client {@code vesper-watch}, whose account may read users and events and
 * change nothing.
 */
@ApplicationScoped
public class KeycloakAdminClient {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(10);
  private static final int PAGE = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private String token;
  private Instant tokenUntil = Instant.MIN;

  @Inject private Clock clock;

  /** What there is to know of a person. */
  Account account(UserId person) throws IOException {
    var path = "/users/" + person;
    var user = get(path);
    if (user.statusCode() == 404) {
      return Account.GONE;
    }
    var said = read(user);
    return new Account(
        said.path("enabled").asBoolean(),
        Instant.ofEpochSecond(said.path("notBefore").asLong()),
        texts(read(get(path + "/sessions")), "id"),
        roles(read(get(path + "/role-mappings/realm/composite"))));
  }

  /** What administrators did since a moment of Keycloak's clock, where Keycloak keeps a list. */
  List<KeycloakEvent> actsSince(Instant since) throws IOException {
    var all = new ArrayList<KeycloakEvent>();
    for (int first = 0; ; first += PAGE) {
      var page =
          read(
              get(
                  "/admin-events?direction=asc&dateFrom=%d&first=%d&max=%d"
                      .formatted(since.toEpochMilli(), first, PAGE)));
      page.forEach(act -> all.add(notice(act)));
      if (page.size() < PAGE) {
        return all;
      }
    }
  }

  /** Whether the realm has our listener among those it tells. */
  boolean tellsUs() throws IOException {
    for (var listener : read(get("/events/config")).path("eventsListeners")) {
      if (listener.asText().equals("vesper")) {
        return true;
      }
    }
    return false;
  }

  private static KeycloakEvent notice(JsonNode act) {
    return new KeycloakEvent(
        act.path("time").asLong(),
        null,
        "admin",
        act.path("operationType").asText(),
        act.path("resourceType").asText(),
        act.path("resourcePath").asText(null),
        null,
        null,
        null,
        null);
  }

  private static Set<String> texts(JsonNode list, String field) {
    var all = new HashSet<String>();
    list.forEach(one -> all.add(one.path(field).asText()));
    return all;
  }

  private static Set<Role> roles(JsonNode list) {
    var names = texts(list, "name");
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.realmName()))
        .collect(Collectors.toSet());
  }

  private HttpResponse<byte[]> get(String path) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(Realm.admin() + path))
            .header("Authorization", "Bearer " + token()));
  }

  private synchronized String token() throws IOException {
    if (clock.instant().isAfter(tokenUntil)) {
      var answer =
          read(
              send(
                  HttpRequest.newBuilder(URI.create(Realm.url() + "/protocol/openid-connect/token"))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(credentials()))));
      token = answer.path("access_token").asText();
      tokenUntil =
          clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(BEFORE_IT_ENDS);
    }
    return token;
  }

  private static String credentials() {
    return "grant_type=client_credentials&client_id="
        + encoded(Settings.text("oidc.watch.client.id").orElse("vesper-watch"))
        + "&client_secret="
        + encoded(Settings.watchSecret());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(
          request.timeout(ANSWER_WITHIN).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** An answer that is not what was asked for is no answer: nobody is thrown out by it. */
  private JsonNode read(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) {
      if (answer.statusCode() == 401) {
        forgetToken();
      }
      throw new IOException(
          "Keycloak answered " + answer.statusCode() + " to " + answer.uri().getPath());
    }
    return Json.mapper().readTree(answer.body());
  }

  private synchronized void forgetToken() {
    tokenUntil = Instant.MIN;
  }
}
