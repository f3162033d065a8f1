package health.vesper.listener;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings notices to one Vesper, on a thread of its own: a target that hangs delays neither an
 * administrator nor another target. What cannot be delivered is dropped; its number is not given to
 * anything else, so the receiver sees the gap and asks. Says something every second, so that
 * silence means something.
 */
final class EventSender implements Runnable, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EventSender.class.getName());

  static final int MOST_WAITING = 2_000;
  private static final int MOST_AT_ONCE = 50;

  /** What Vesper takes in one post. */
  private static final int LONGEST = 64 * 1024;

  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private final BlockingQueue<KeycloakEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean dropped = new AtomicBoolean();
  private final URI target;
  private final String secret;
  private final String epoch;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .build();
  private final Thread thread;
  private long seq;
  private boolean reached = true;
  private volatile boolean ended;

  EventSender(URI target, String secret, String epoch, InstantSource clock) {
    this.target = target;
    this.secret = secret;
    this.epoch = epoch;
    this.clock = clock;
    this.thread = new Thread(this, "vesper-courier-" + target.getAuthority());
    this.thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  /**
   * Never waits: when too much waits already, the notice is dropped and the numbers will say so.
   */
  void take(KeycloakEvent notice) {
    if (!waiting.offer(notice)) {
      dropped.set(true);
    }
  }

  @Override
  public void run() {
    while (!ended) {
      try {
        deliver(next());
      } catch (InterruptedException e) {
        return; // Only close() interrupts.
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "Sending events to Vesper failed; the sender goes on", e);
      }
    }
  }

  /** What waits, or nothing after a second. */
  private List<KeycloakEvent> next() throws InterruptedException {
    var first = waiting.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
    var all = new ArrayList<KeycloakEvent>();
    if (first != null) {
      all.add(first);
      waiting.drainTo(all, MOST_AT_ONCE - 1);
    }
    return all;
  }

  private void deliver(List<KeycloakEvent> notices) throws InterruptedException {
    seq += dropped.getAndSet(false) ? 2 : 1;
    var body = new SignedBatch(epoch, seq, clock.millis(), notices).body();
    if (body.length > LONGEST) {
      return;
    }
    try {
      var answer = http.send(request(body), HttpResponse.BodyHandlers.discarding());
      say(answer.statusCode() == 204, "it answers " + answer.statusCode());
    } catch (IOException e) {
      say(false, e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(byte[] body) {
    return HttpRequest.newBuilder(target)
        .timeout(ANSWER_WITHIN)
        .header("Content-Type", "application/json")
        .header(SignedBatch.SIGNATURE, SignedBatch.sign(body, secret))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Once when it fails and once when it works again, not every second. */
  private void say(boolean well, String why) {
    if (well != reached) {
      reached = well;
      if (well) {
        LOG.log(Level.INFO, "Events reach Vesper at {0}", target);
      } else {
        LOG.log(
            Level.WARNING,
            "Events do not reach Vesper at {0}: {1}. Check that Vesper runs there and has the same secret",
            target,
            why);
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
  }
}
