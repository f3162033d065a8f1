package health.vesper.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.vesper.launch.Addresses;
import health.vesper.launch.DemoPerson;
import health.vesper.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What an administrator does in Keycloak's console, by its REST interface. It uses the demo's
 * bootstrap password.
 */
public final class KeycloakAdmin {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Duration TOKEN_KEPT = Duration.ofSeconds(30);

  private final Addresses at;
  private String token;
  private long tokenSince = System.nanoTime() - TOKEN_KEPT.toNanos() - 1;

  public KeycloakAdmin(Addresses at) {
    this.at = at;
  }

  /** Gives a demo person another family name and e-mail address until it is closed. */
  public Renamed renamed(DemoPerson person, String familyName, String email) {
    rename(person, familyName, email);
    return () ->
        rename(person, person.fullName().split(" ", 2)[1], person.userName() + "@people.example");
  }

  /** A change that is reverted at its close. */
  public interface Renamed extends AutoCloseable {
    @Override
    void close();
  }

  /** Returns the id of a client with the demo's password, who is created if missing. */
  public String client(String userName) {
    return somebody(userName, "client");
  }

  /**
   * Creates a person with the demo's password and this role. A person of an earlier run is deleted
   * first.
   */
  public String somebody(String userName, String role) {
    for (var left : json(send("GET", "/users?exact=true&username=" + userName, ""))) {
      deletes(left.get("id").asText());
    }
    return make(userName, role);
  }

  private String make(String userName, String role) {
    var made =
        send(
            "POST",
            "/users",
            """
            {"username":"%1$s","enabled":true,"emailVerified":true,"firstName":"%1$s","lastName":"Guest",
             "email":"%1$s@people.example","credentials":[{"type":"password","value":"%2$s"}]}\
            """
                .formatted(userName, DemoPerson.PASSWORD));
    var id = made.headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
    var given = send("GET", "/roles/" + role, "").body();
    send("POST", "/users/" + id + "/role-mappings/realm", "[" + given + "]");
    return id;
  }

  /** Sets the life of the tokens that Keycloak issues from now on. */
  public void tokensLive(Duration life) {
    send("PUT", "", "{\"accessTokenLifespan\":%d}".formatted(life.toSeconds()));
  }

  /** Enables or disables a person as the console does it: by sending all fields that it shows. */
  public void enables(String person, boolean enabled) {
    var shown = (ObjectNode) json(send("GET", "/users/" + person, ""));
    send("PUT", "/users/" + person, shown.put("enabled", enabled).toString());
  }

  public void deletes(String person) {
    send("DELETE", "/users/" + person, "");
  }

  /** Ends all login sessions of a person. */
  public void signsOut(String person) {
    send("POST", "/users/" + person + "/logout", "");
  }

  /** Ends all login sessions of everybody. */
  public void signsOutEverybody() {
    send("POST", "/logout-all", "");
  }

  /** Returns the ids of this person's login sessions. */
  public Set<String> signIns(String person) {
    return StreamSupport.stream(
            json(send("GET", "/users/" + person + "/sessions", "")).spliterator(), false)
        .map(one -> one.get("id").asText())
        .collect(Collectors.toSet());
  }

  /** Ends this login session. */
  public void endsSignIn(String id) {
    send("DELETE", "/sessions/" + id + "?isOffline=false", "");
  }

  public void takesRole(String person, String role) {
    var shown = send("GET", "/roles/" + role, "").body();
    send("DELETE", "/users/" + person + "/role-mappings/realm", "[" + shown + "]");
  }

  public void givesRole(String person, String role) {
    var shown = send("GET", "/roles/" + role, "").body();
    send("POST", "/users/" + person + "/role-mappings/realm", "[" + shown + "]");
  }

  public void resetsPassword(String person, String password) {
    send(
        "PUT",
        "/users/" + person + "/reset-password",
        "{\"type\":\"password\",\"temporary\":false,\"value\":\"%s\"}".formatted(password));
  }

  /** Returns the claims of the ID token that Vesper would get for this person. */
  public String idToken(DemoPerson person) {
    var client = json(send("GET", "/clients?clientId=vesper", "")).get(0).get("id").asText();
    return send(
            "GET",
            "/clients/%s/evaluate-scopes/generate-example-id-token?scope=openid&userId=%s"
                .formatted(client, person.id()),
            "")
        .body();
  }

  private void rename(DemoPerson person, String familyName, String email) {
    send(
        "PUT",
        "/users/" + person.id(),
        """
        {"firstName":"%s","lastName":"%s","email":"%s","emailVerified":true}\
        """
            .formatted(person.fullName().split(" ", 2)[0], familyName, email));
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(at.identity() + "/admin/realms/vesper" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    var answer = exchange(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  /** Requests a new admin token every half minute, because a token lives one minute. */
  private synchronized String token() {
    if (System.nanoTime() - tokenSince > TOKEN_KEPT.toNanos()) {
      token = freshToken();
      tokenSince = System.nanoTime();
    }
    return token;
  }

  private String freshToken() {
    var request =
        HttpRequest.newBuilder(
                URI.create(at.identity() + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=admin-cli&username=admin&password="
                        + DemoPerson.PASSWORD));
    return json(exchange(request)).get("access_token").asText();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return Json.mapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
