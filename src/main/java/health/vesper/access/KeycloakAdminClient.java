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
 * Reads users and admin events from Keycloak's Admin REST API, as the client {@code vesper-watch}.
 * Its account may change nothing.
 *
 * <p>Threads: any. Each request waits 3 s at most and then throws {@link IOException}.
 */
@ApplicationScoped
public class KeycloakAdminClient {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofSeconds(10);
  private static final int PAGE = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
  private String token;
  private Instant tokenUntil = Instant.MIN;

  @Inject private Clock clock;

  /** The state of a person's account. */
  Account account(UserId person) throws IOException {
    var path = "/users/" + person;
    var user = get(path);
    if (user.statusCode() == 404) {
      return Account.GONE;
    }
    var json = read(user);
    return new Account(
        json.path("enabled").asBoolean(),
        Instant.ofEpochSecond(json.path("notBefore").asLong()),
        texts(read(get(path + "/sessions")), "id"),
        roles(read(get(path + "/role-mappings/realm/composite"))));
  }

  /**
   * The admin events since a time of Keycloak's clock; empty when the realm does not store them.
   */
  List<KeycloakEvent> adminEventsSince(Instant since) throws IOException {
    var all = new ArrayList<KeycloakEvent>();
    for (int first = 0; ; first += PAGE) {
      var page =
          read(
              get(
                  "/admin-events?direction=asc&dateFrom=%d&first=%d&max=%d"
                      .formatted(since.toEpochMilli(), first, PAGE)));
      page.forEach(event -> all.add(adminEvent(event)));
      if (page.size() < PAGE) {
        return all;
      }
    }
  }

  /** Whether the realm's event listeners include Vesper's. */
  boolean hasListener() throws IOException {
    for (var listener : read(get("/events/config")).path("eventsListeners")) {
      if (listener.asText().equals("vesper")) {
        return true;
      }
    }
    return false;
  }

  private static KeycloakEvent adminEvent(JsonNode event) {
    return new KeycloakEvent(
        event.path("time").asLong(),
        null,
        "admin",
        event.path("operationType").asText(),
        event.path("resourceType").asText(),
        event.path("resourcePath").asText(null),
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
          clock
              .instant()
              .plusSeconds(answer.path("expires_in").asLong())
              .minus(RENEW_BEFORE_EXPIRY);
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

  /** Any status except 200 is an error, so that such an answer evicts nobody. */
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
