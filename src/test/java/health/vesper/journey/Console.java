package health.vesper.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/**
 * What a browser complains about behind the pages' back: a script that threw, a style or a script
 * that the content policy refused. A line that breaks and a "no" of the server are everyday life.
 */
final class Console {
  private static final List<String> EVERYDAY =
      List.of("Failed to load resource", "WebSocket connection to");

  private final List<String> complaints = new CopyOnWriteArrayList<>();

  /** Listens to the pages of this address only; Keycloak's are not ours. */
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
