package health.vesper.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;

/**
 * Takes a card down once the closed record is on disk, and not before: a card whose record is still
 * owed stays where everybody sees it.
 */
@ApplicationScoped
public class CrisisCardRemover {
  @Inject private PinnedCards cards;

  void over(@Observes(during = TransactionPhase.AFTER_SUCCESS) CrisisOver crisis) {
    var isPinned =
        cards.pinned(crisis.room()).stream()
            .filter(pin -> pin.person().equals(crisis.person()))
            .anyMatch(pin -> pin.since().truncatedTo(ChronoUnit.MICROS).equals(crisis.openedAt()));
    if (isPinned) {
      cards.takeDown(crisis.room(), crisis.person());
    }
  }
}
