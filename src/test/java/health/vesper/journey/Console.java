package health.vesper.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/**
 * The errors that a browser reports in its console: a script that threw, or a style or a script
 * that the content policy refused. A lost connection and a refusal by the server do not count.
 */
final class Console {
  private static final List<String> EVERYDAY =
      List.of("Failed to load resource", "WebSocket connection to");

  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Listens to the pages of this address only. Keycloak's pages are not checked. */
  Console(Page page, String ours) {
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())
              && page.url().startsWith(ours)
              && EVERYDAY.stream().noneMatch(message.text()::startsWith)) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(
        error -> {
          if (page.url().startsWith(ours)) {
            complaints.add(error);
          }
        });
  }

  void isSilent(String whose) {
    Assertions.assertThat(complaints).as("the console of %s", whose).isEmpty();
  }
}
