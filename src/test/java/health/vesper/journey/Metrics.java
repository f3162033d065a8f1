package health.vesper.journey;

import health.vesper.launch.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Predicate;

/** The metrics of a server as its operator's Prometheus reads them. */
record Metrics(List<String> lines) {
  /** Reads them from the management interface. */
  static Metrics of(Addresses at) {
    var address = URI.create("http://localhost:" + at.management() + "/metrics");
    try {
      var answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines());
      return new Metrics(answer.body().toList());
    } catch (IOException e) {
      throw new AssertionError("no metrics at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The value of a metric, summed over all its tags. It is 0 when the metric does not exist. */
  double value(String name) {
    return sum(line -> line.startsWith(name + "{"));
  }

  /** The value of a metric with this reason. It is 0 when the metric does not exist. */
  double value(String name, String reason) {
    return sum(line -> line.startsWith(name + "{") && line.contains("reason=\"" + reason + "\""));
  }

  private double sum(Predicate<String> series) {
    return lines.stream()
        .filter(series)
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
