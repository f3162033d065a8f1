package health.vesper.access;

import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts somebody out everywhere on this node, in an order that leaves no way back: the gate closes,
 * rooms and tickets are told, and a moment later the login sessions end. The moment is for the
 * room's own word: when a session ends, the container closes its sockets without one.
 */
@ApplicationScoped
public class Evictions {
  private static final System.Logger LOG = System.getLogger(Evictions.class.getName());
  private static final long GOODBYE_MILLIS = 1_000;
  private static final long WRITTEN_AGAIN_SECONDS = 5;

  @Inject private Gate gate;
  @Inject private LoginSessions logins;
  @Inject private AccessEndRecorder record;
  @Inject private Event<AccessEnded> ended;
  @Inject private Instance<Connected> connected;
  @Inject private Clock clock;
  @Inject private ScheduledExecutorService timer;

  /**
   * Access is over, which for a suspension is on record already; told again, nothing more happens.
   * Never waits for anything.
   */
  void end(AccessEnded end) {
    if (!gate.close(end)) {
      return;
    }
    var people = concerned(end);
    ended.fire(end);
    if (end.what() != AccessEnded.What.SUSPENDED) {
      var now = clock.instant();
      timer.execute(() -> write(end, people, now));
    }
    var unused = timer.schedule(() -> logins.end(end), GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whom it hits, for the trail: the person it names, or those whose sign-ins are here. */
  private Collection<UserId> concerned(AccessEnded end) {
    var here =
        connected.stream()
            .flatMap(place -> place.signIns().stream())
            .filter(end::concerns)
            .map(signIn -> signIn.person());
    return Stream.concat(here, Stream.ofNullable(end.person())).collect(Collectors.toSet());
  }

  /** As soon as the database is there. */
  private void write(AccessEnded end, Collection<UserId> people, Instant at) {
    try {
      record.write(end, people, at);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "That somebody's access ended is not on record yet", e);
      var unused =
          timer.schedule(() -> write(end, people, at), WRITTEN_AGAIN_SECONDS, TimeUnit.SECONDS);
    }
  }
}
