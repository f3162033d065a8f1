package health.vesper.consent;

import health.vesper.schedule.DemoProgramCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Gives the demo's program the ground rules that groups usually agree on. */
@ApplicationScoped
public class GroundRules {
  static final String TITLE = "How we keep each other safe";
  static final String TEXT =
      """
      I am alone in a private space where nobody can see or hear the group.
      I use headphones when other people are near.
      I am not driving, and I stay where I said I am.
      I do not record, photograph or broadcast anything.
      What is said here stays here, and so does who is here.
      """;

  @Inject private Agreements agreements;

  void created(@Observes DemoProgramCreated demo) {
    agreements.publish(new Agreement(demo.program(), TITLE, TEXT, demo.at()));
  }
}
