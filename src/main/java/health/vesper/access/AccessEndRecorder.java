package health.vesper.access;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;

/**
 * Records that a person's access ended: in a table from which the gate is filled after a restart,
 * and in the audit trail.
 */
@ApplicationScoped
public class AccessEndRecorder {
  @Inject private Suspensions suspensions;
  @Inject private Event<RecordAct> acts;

  @Transactional
  public void write(AccessEnded end, Collection<UserId> people, Instant now) {
    if (end.what() == AccessEnded.What.PERSON) {
      suspensions.remember(end.person(), end.before());
    }
    for (var person : people) {
      acts.fire(new RecordAct(null, "end-access", "person", person.toString(), null, now));
    }
  }
}
