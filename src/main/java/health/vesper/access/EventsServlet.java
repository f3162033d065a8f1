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
 * Receives the events that Vesper's listener in Keycloak posts. No login protects this address: the
 * signature of a batch proves the sender. Only the inner network reaches it; see {@code
 * docker/compose.yaml}. A batch that is rejected is counted and answered with an empty 403, which
 * does not say what was wrong.
 */
@WebServlet("/identity/events")
public class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient EventReceiver receiver;
  @Inject private transient MeterRegistry metrics;
  @Inject private transient Clock clock;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(WebhookVerifier.MAX_BYTES + 1);
    var verdict = receiver.receive(body, request.getHeader("Vesper-Signature"), clock.instant());
    if (verdict instanceof WebhookVerifier.Verdict.Rejected rejected) {
      metrics
          .counter(MetricNames.EVENTS_REFUSED, MetricNames.REASON, rejected.reason())
          .increment();
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
