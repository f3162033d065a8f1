package health.vesper.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.launch.Addresses;
import health.vesper.launch.DemoPerson;
import health.vesper.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person at one browser, without the browser: cookies, requests, sockets, and a transcript of
 * everything the person received.
 */
public final class HttpUser {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final Addresses at;
  private final Cookies cookies = new Cookies();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final Map<String, String> always = new ConcurrentHashMap<>();

  private volatile String person = "";

  private HttpUser(Addresses at) {
    this.at = at;
  }

  /** A person who has not signed in. */
  public static HttpUser stranger(Addresses at) {
    return new HttpUser(at);
  }

  /** Signs in as one of the demo people, with a one-time password if the role needs one. */
  public static HttpUser signedIn(Addresses at, DemoPerson person) {
    return signedIn(
        at, person.userName(), DemoPerson.PASSWORD, person.staff() ? person.secret() : null);
  }

  /** Signs in as any person whom Keycloak knows. */
  public static HttpUser signedIn(Addresses at, String user, String password, String otpSecret) {
    var browser = new HttpUser(at);
    var page = browser.follow(browser.page(URI.create(at.vesper() + "/app/")));
    page = browser.submit(page, Map.of("username", user, "password", password, "credentialId", ""));
    if (page.body().contains("name=\"otp\"")) {
      page = browser.submit(page, Map.of("otp", OneTimeCodes.fresh(otpSecret)));
    }
    if (!page.uri().toString().startsWith(at.vesper() + "/app/")) {
      throw new IllegalStateException(
          "sign-in ended at " + page.uri().getPath() + " with " + page.statusCode());
    }
    return browser;
  }

  /** Adds this header to every later request and handshake. */
  public HttpUser always(String header, String value) {
    always.put(header, value);
    return this;
  }

  public HttpResponse<String> get(String path) {
    return send(api(path).GET());
  }

  public HttpResponse<String> post(String path, String json) {
    return send(withBody(path, json).POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> delete(String path) {
    return send(withBody(path, "").DELETE());
  }

  public HttpResponse<String> put(String path, String json, String... headers) {
    var request = withBody(path, json).PUT(HttpRequest.BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** Sends any request that the caller builds. Only cookies are added. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var built = request.copy().timeout(Duration.ofSeconds(30)).build();
      var cookie = cookies.forRequest(built.uri());
      if (!cookie.isEmpty()) {
        request.setHeader("Cookie", cookie);
      }
      always.forEach(request::setHeader);
      var response =
          HTTP.send(
              request.timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      cookies.take(built.uri(), response.headers());
      seen.add(built.uri() + " " + response.headers().map() + " " + response.body());
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  /** Builds a request to Vesper as the page would send it. */
  public HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(at.vesper() + path))
        .header("Accept", "application/json");
  }

  private HttpRequest.Builder withBody(String path, String json) {
    var request = api(path).header("Origin", at.vesper());
    if (!person().isEmpty()) {
      request.header("Vesper-Person", person());
    }
    return json.isEmpty() ? request : request.header("Content-Type", "application/json");
  }

  /** Opens the app and follows its redirects. Returns the last address. */
  public URI opensTheApp() {
    return follow(page(URI.create(at.vesper() + "/app/"))).uri();
  }

  /** The id of the person who is signed in, which a page sends with each call; empty for nobody. */
  public String person() {
    if (person.isEmpty() && !cookies("/api/me").isEmpty()) {
      var me = get("/api/me");
      person = me.statusCode() == 200 ? json(me).get("id").asText() : "";
    }
    return person;
  }

  /** Asks for a ticket. Returns the address of the socket. */
  public String ticket(String session, boolean takeOver) {
    var answer = post("/api/sessions/" + session + "/ticket", "{\"takeOver\":" + takeOver + "}");
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("no ticket: " + answer.statusCode() + " " + answer.body());
    }
    return json(answer).get("socket").asText();
  }

  /** Asks for a ticket and opens the socket. */
  public TestSocket enter(String session) {
    return enter(session, false);
  }

  public TestSocket enter(String session, boolean takeOver) {
    return open(ticket(session, takeOver));
  }

  /** Opens a socket at a path, with this person's cookies and the page's Origin. */
  public TestSocket open(String path) {
    return open(path, at.vesper());
  }

  public TestSocket open(String path, String origin) {
    var address = URI.create(at.vesper().replaceFirst("^http", "ws") + path);
    seen.add(address.toString());
    var testSocket = new TestSocket(seen);
    var socket =
        HTTP.newWebSocketBuilder()
            .header("Cookie", cookies.forRequest(URI.create(at.vesper() + path)))
            .header("Origin", origin);
    always.forEach(socket::header);
    testSocket.connect(socket, address);
    return testSocket;
  }

  /** The cookies that this person's browser would send with any request for this path. */
  public String cookies(String path) {
    return cookies.forRequest(URI.create(at.vesper() + path));
  }

  /** Everything that this person ever received: addresses, headers, bodies and frames. */
  public List<String> transcript() {
    return List.copyOf(seen);
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.mapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON: " + response.body(), e);
    }
  }

  private HttpResponse<String> page(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").GET());
  }

  private HttpResponse<String> follow(HttpResponse<String> response) {
    var current = response;
    for (int i = 0; i < 10 && current.statusCode() / 100 == 3; i++) {
      current = page(current.uri().resolve(current.headers().firstValue("location").orElseThrow()));
    }
    return current;
  }

  private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
    var action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw new IllegalStateException("no form on " + page.uri() + " (" + page.statusCode() + ")");
    }
    var body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return follow(
        send(
            HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
  }
}
