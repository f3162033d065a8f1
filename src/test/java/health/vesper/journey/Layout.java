package health.vesper.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;

/**
 * Checks what a person would otherwise have to look for on a phone: text that is cut off, or that
 * reaches the edge of the screen.
 */
final class Layout {
  private static final String MISFITS =
      """
      () => {
        const width = document.documentElement.clientWidth;
        const name = e => e.localName + '.' + e.className + ' "' + (e.textContent ?? '').trim().slice(0, 30) + '"';
        const seen = e => e.checkVisibility() && !e.closest('.visually-hidden, [inert]')
            && e.getBoundingClientRect().width > 2 && !e.matches('.visually-hidden, [type=checkbox]');
        const found = [];
        if (document.documentElement.scrollWidth > width) found.push('the page is wider than the phone');
        for (const e of document.querySelectorAll('h1, h2, h3, p, textarea, select, input')) {
          const box = e.getBoundingClientRect();
          if (seen(e) && (box.left < 6 || box.right > width - 3)) found.push('at the edge: ' + name(e));
        }
        for (const e of document.querySelectorAll('button, .control, .tool, .badge')) {
          if (seen(e) && e.scrollWidth > e.clientWidth + 1) found.push('cut off: ' + name(e));
        }
        for (const e of document.querySelectorAll('.tile-text')) {
          if (seen(e.parentElement) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth < 40) found.push('no name left: ' + name(e));
        }
        return found;
      }
      """;

  /**
   * Whether the element at the centre of something is that thing itself, and nothing that covers
   * it.
   */
  private static final String ON_TOP =
      """
      e => {
        const box = e.getBoundingClientRect();
        return e.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
      }
      """;

  private Layout() {}

  /** Asserts that it is visible on a screen as wide as a phone's, whatever else is open. */
  static void isInSightOnAPhone(Page page, String what) {
    var before = page.viewportSize();
    page.setViewportSize(360, 780);
    Assertions.assertThat(page.locator(what).evaluate(ON_TOP))
        .as("%s is visible", what)
        .isEqualTo(true);
    page.setViewportSize(before.width, before.height);
  }

  static void fits(Page page, String picture) {
    Assertions.assertThat((List<?>) page.evaluate(MISFITS))
        .as("what does not fit on %s", picture)
        .isEmpty();
  }
}
