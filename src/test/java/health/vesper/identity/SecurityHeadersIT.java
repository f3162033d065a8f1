package health.vesper.identity;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.platform.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every answer has the security headers for the browser. */
@ExtendWith(ArquillianExtension.class)
class SecurityHeadersIT {
  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void pages_and_refusals_forbid_foreign_scripts_and_frames() throws Exception {
    for (var path : List.of("/", "/nothing", "/app/", "/app/any", "/api/me", "/ws/room/x")) {
      var answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(csp -> assertThat(csp).contains("frame-ancestors 'none'"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .as(path)
          .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }
  }

  @Test
  void browsers_do_not_cache_the_answer_for_a_missing_file() throws Exception {
    var answer = get("/assets/none.js");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(PublicAddress.url() + path)).build();
    return browser.send(request, BodyHandlers.ofString());
  }
}
