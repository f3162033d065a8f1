package health.vesper.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Replaces Keycloak where thousands of people sign in, because hashing that many passwords would
 * take longer than everything else. It implements just enough of OpenID Connect (discovery, keys,
 * code, token, refresh) that Vesper's own sign-in and login sessions are the real ones. Only the
 * benchmark uses it.
 */
final class SignIn implements AutoCloseable {
  /**
   * Keycloak signs its refresh tokens, so they are this long. The server keeps one for each
   * sign-in.
   */
  private static final String REST_OF_REFRESH = ".".repeat(664);

  private final Tokens tokens = new Tokens();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<String, Login> codes = new ConcurrentHashMap<>();
  private final AtomicLong refreshes = new AtomicLong();
  private volatile Duration tokenLife = Duration.ofHours(2);

  /** The person for whom a code or a refresh token was issued. */
  private record Login(BenchPerson person, String nonce) {}

  SignIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/realms/vesper/.well-known/openid-configuration", call -> say(call, discovery()));
    server.createContext("/realms/vesper/keys", call -> say(call, tokens.keySet()));
    server.createContext("/realms/vesper/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + "/realms/vesper";
  }

  /** Sets the life of access tokens from now on. */
  void tokenLife(Duration of) {
    tokenLife = of;
  }

  long refreshes() {
    return refreshes.get();
  }

  /** Returns the address to which the browser is redirected after this person's sign-in. */
  String answer(String authorizationRequest, BenchPerson person) {
    var asked = form(URI.create(authorizationRequest).getRawQuery());
    var code = UUID.randomUUID().toString();
    codes.put(code, new Login(person, asked.getOrDefault("nonce", "")));
    var back = URI.create(asked.get("redirect_uri"));
    var query = back.getRawQuery() == null ? "?" : "?" + back.getRawQuery() + "&";
    return back.getRawPath() + query + "state=" + asked.get("state") + "&code=" + code;
  }

  private void token(HttpExchange call) throws IOException {
    var asked = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var login =
        asked.containsKey("code")
            ? codes.remove(asked.get("code"))
            : codes.get(asked.get("refresh_token"));
    if (login == null) {
      answer(call, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    if (!asked.containsKey("code")) {
      refreshes.incrementAndGet();
      codes.remove(asked.get("refresh_token"));
    }
    var refresh = UUID.randomUUID() + REST_OF_REFRESH;
    codes.put(refresh, login);
    var access = tokens.sign(access(login));
    say(
        call,
        """
        {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d,"scope":"openid"}"""
            .formatted(
                access, tokens.sign(identity(login, access)), refresh, tokenLife.toSeconds()));
  }

  /**
   * The claims that Keycloak puts into an access token by {@code keycloak-realm/vesper-realm.json}.
   */
  private String access(Login login) {
    var who = login.person();
    return """
        {%s,"typ":"Bearer","scope":"openid","email_verified":false,"given_name":"%s","family_name":"Bench","email":"%s@bench.invalid","realm_access":{"roles":["%s"]}}"""
        .formatted(common(login), who.name(), who.name(), who.role());
  }

  /** The claims of an ID token. They contain no name. */
  private String identity(Login login, String accessToken) {
    return """
        {%s,"typ":"ID","aud":"vesper","nonce":"%s","at_hash":"%s"}"""
        .formatted(common(login), login.nonce(), Tokens.halfHash(accessToken));
  }

  private String common(Login login) {
    var now = Instant.now().getEpochSecond();
    return """
        "iss":"%s","sub":"%s","azp":"vesper","iat":%d,"auth_time":%d,"exp":%d,"jti":"%s","sid":"%s\""""
        .formatted(
            issuer(),
            login.person().id(),
            now,
            now,
            now + tokenLife.toSeconds(),
            UUID.randomUUID(),
            login.person().id());
  }

  private String discovery() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/logout","userinfo_endpoint":"%1$s/userinfo","introspection_endpoint":"%1$s/introspect","response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],"request_parameter_supported":false,"request_uri_parameter_supported":false,"code_challenge_methods_supported":["S256"]}"""
        .formatted(issuer());
  }

  private static Map<String, String> form(String text) {
    return Arrays.stream(text.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, second) -> second));
  }

  private static void say(HttpExchange call, String json) throws IOException {
    answer(call, 200, json);
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    try (call) {
      var bytes = json.getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(status, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
