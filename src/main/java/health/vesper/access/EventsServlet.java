package health.vesper.access;

import health.vesper.platform.MetricNames;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/**
 * Where our listener in Keycloak posts its news. Outside the login: the signature is what is
 * believed. Reachable by the inner network only; see {@code docker/compose.yaml}. What is not
 * Keycloak's is counted and answered with a bare 403, whatever was wrong with it.
 */
@WebServlet("/identity/events")
public class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient EventReceiver listening;
  @Inject private transient MeterRegistry metrics;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(WebhookVerifier.LONGEST + 1);
    var verdict = listening.receive(body, request.getHeader("Vesper-Signature"), clock.instant());
    if (verdict instanceof WebhookVerifier.Verdict.Hostile hostile) {
      metrics.counter(MetricNames.EVENTS_REFUSED, MetricNames.REASON, hostile.reason()).increment();
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
