package health.vesper.access;

import health.vesper.identity.RecordAct;
import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;

/** Keeps that somebody's access ended: for the gate after a restart, and in the trail. */
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
