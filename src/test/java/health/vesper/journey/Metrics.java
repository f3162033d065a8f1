package health.vesper.journey;

import health.vesper.launch.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

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

  /**
   * The value of one time series; 0 if there is none yet.
   *
   * @param series as Prometheus writes it, without the tags that the server itself adds
   */
  double value(String series) {
    return lines.stream()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .sum();
  }
}
