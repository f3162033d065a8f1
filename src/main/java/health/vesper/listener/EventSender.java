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
 * Sends events to one Vesper server on a thread of its own, so a server that hangs delays neither
 * an administrator nor another server. A batch that cannot be delivered is dropped. Its number is
 * not used again, so the receiver sees the gap and asks Keycloak. A batch is sent every second,
 * even an empty one, so that the receiver notices when nothing arrives.
 */
final class EventSender implements Runnable, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EventSender.class.getName());

  static final int MAX_WAITING = 2_000;
  private static final int MAX_BATCH = 50;

  /** The largest body that Vesper accepts. */
  private static final int MAX_BYTES = 64 * 1024;

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);

  private final BlockingQueue<KeycloakEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final AtomicBoolean dropped = new AtomicBoolean();
  private final URI target;
  private final String secret;
  private final String epoch;
  private final InstantSource clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final Thread thread;
  private long seq;
  private boolean wasReached = true;
  private volatile boolean ended;

  EventSender(URI target, String secret, String epoch, InstantSource clock) {
    this.target = target;
    this.secret = secret;
    this.epoch = epoch;
    this.clock = clock;
    this.thread = new Thread(this, "vesper-event-sender-" + target.getAuthority());
    this.thread.setDaemon(true);
  }

  void begin() {
    thread.start();
  }

  /**
   * Never blocks. When the queue is full the event is dropped, and a gap in the numbers shows it.
   */
  void send(KeycloakEvent event) {
    if (!waiting.offer(event)) {
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

  /** The events that wait; an empty list when none comes within a second. */
  private List<KeycloakEvent> next() throws InterruptedException {
    var first = waiting.poll(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    var all = new ArrayList<KeycloakEvent>();
    if (first != null) {
      all.add(first);
      waiting.drainTo(all, MAX_BATCH - 1);
    }
    return all;
  }

  private void deliver(List<KeycloakEvent> events) throws InterruptedException {
    seq += dropped.getAndSet(false) ? 2 : 1;
    var body = new SignedBatch(epoch, seq, clock.millis(), events).body();
    if (body.length > MAX_BYTES) {
      return;
    }
    try {
      var answer = http.send(request(body), HttpResponse.BodyHandlers.discarding());
      logChange(answer.statusCode() == 204, "the answer was HTTP " + answer.statusCode());
    } catch (IOException e) {
      logChange(false, e.getClass().getSimpleName());
    }
  }

  private HttpRequest request(byte[] body) {
    return HttpRequest.newBuilder(target)
        .timeout(ANSWER_TIMEOUT)
        .header("Content-Type", "application/json")
        .header(SignedBatch.SIGNATURE, SignedBatch.sign(body, secret))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Logs once when sending fails and once when it works again, not every second. */
  private void logChange(boolean isReached, String why) {
    if (isReached != wasReached) {
      wasReached = isReached;
      if (isReached) {
        LOG.log(Level.INFO, "Events reach Vesper at {0} again", target);
      } else {
        LOG.log(
            Level.WARNING,
            "Events do not reach Vesper at {0}: {1}. The next batch follows in a second. Check the"
                + " address and the secret",
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
