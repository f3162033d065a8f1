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
 * Evicts a person everywhere on this node, in an order that leaves no way back: the gate closes,
 * rooms and tickets end, and one second later the login sessions end. The second lets the room send
 * its own closing message: when a login session ends, the container closes its sockets without one.
 */
@ApplicationScoped
public class Evictions {
  private static final System.Logger LOG = System.getLogger(Evictions.class.getName());
  private static final long LOGIN_SESSION_DELAY_MILLIS = 1_000;
  private static final long RETRY_SECONDS = 5;

  @Inject private Gate gate;
  @Inject private LoginSessions logins;
  @Inject private AccessEndRecorder record;
  @Inject private Event<AccessEnded> ended;
  @Inject private Instance<Connected> connected;
  @Inject private Clock clock;
  @Inject private ScheduledExecutorService timer;

  /**
   * Ends the access and records it; a suspension was recorded before. A second call with the same
   * end does nothing. Never blocks.
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
    var unused =
        timer.schedule(() -> logins.end(end), LOGIN_SESSION_DELAY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The people concerned, for the audit trail: the person named, or all who are connected. */
  private Collection<UserId> concerned(AccessEnded end) {
    var here =
        connected.stream()
            .flatMap(place -> place.signIns().stream())
            .filter(end::concerns)
            .map(signIn -> signIn.person());
    return Stream.concat(here, Stream.ofNullable(end.person())).collect(Collectors.toSet());
  }

  /** Records the end, and tries again until the database accepts it. */
  private void write(AccessEnded end, Collection<UserId> people, Instant at) {
    try {
      record.write(end, people, at);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "Recording the end of access failed; the next attempt follows in "
              + RETRY_SECONDS
              + " s. The person is already out",
          e);
      var unused = timer.schedule(() -> write(end, people, at), RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }
}
