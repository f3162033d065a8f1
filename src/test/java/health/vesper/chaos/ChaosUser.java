package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One person at a page, without the browser. It asks for a ticket, opens the socket, answers pings,
 * notices silence and reconnects with full jitter, by the rules of {@code
 * web/src/signal/room-connection.ts}. Its {@link UserBehavior} decides what the person does in the
 * room.
 */
final class ChaosUser implements Runnable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(60);

  final String name;
  final ChaosRoom room;
  final RandomGenerator random;
  final Findings findings;
  private final ChaosProxy proxy;
  private final Device device;
  private final Login login;
  private final UserObservations observations;
  private final UserBehavior behavior;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final ChatSender chat;
  private final Hand hand;
  private Page page;
  private Connection connection;
  private Instant lastHeard = Instant.MIN;
  private Instant retryAt = Instant.MAX;
  private Instant actAt = Instant.MAX;
  private Instant heartbeatAt = Instant.MAX;
  private int attempt;
  private boolean wasOpen;
  private volatile boolean over;

  ChaosUser(
      String name,
      ChaosRoom room,
      Login login,
      ChaosProxy proxy,
      ServerTranscript transcript,
      Device device,
      UserBehavior behavior,
      RandomGenerator random,
      Findings findings) {
    this.name = name;
    this.room = room;
    this.login = login;
    this.proxy = proxy;
    this.observations = new UserObservations(proxy, transcript);
    this.device = device;
    this.behavior = behavior;
    this.random = random;
    this.findings = findings;
    this.chat = new ChatSender(this);
    this.hand = new Hand(room.hands, this::send);
    this.page = new Page(name, room.capacity, room.hands, findings);
  }

  @Override
  public void run() {
    try {
      login.renew();
      heartbeatAt = Instant.now().plus(HEARTBEAT);
      connect(false);
      while (!over) {
        var news = inbox.poll(untilNext(), TimeUnit.MILLISECONDS);
        if (news != null) {
          news.run();
        }
        runDueTasks(Instant.now());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      findings.complain(
          Fault.OTHER, name + " cannot go on: " + e + " at " + List.of(e.getStackTrace()));
    }
  }

  private long untilNext() {
    var next =
        List.of(silenceAt(), retryAt, actAt, heartbeatAt).stream()
            .min(java.util.Comparator.naturalOrder())
            .orElseThrow();
    var left = Duration.between(Instant.now(), next).toMillis();
    return Math.max(0, Math.min(left, 1_000));
  }

  private Instant silenceAt() {
    return connection == null ? Instant.MAX : lastHeard.plus(Oracle.SILENCE);
  }

  private void runDueTasks(Instant now) {
    if (now.isAfter(silenceAt())) {
      findings.count("silences noticed by a page");
      drop();
      lose(Duration.ZERO);
    }
    if (now.isAfter(retryAt)) {
      retryAt = Instant.MAX;
      connect(wasOpen && Duration.between(lastHeard, now).compareTo(Oracle.SILENCE) < 0);
    }
    if (now.isAfter(heartbeatAt)) {
      heartbeatAt = now.plus(HEARTBEAT);
      device.askWhoIAm(login.cookies());
    }
    if (now.isAfter(actAt)) {
      actAt = now.plusMillis(behavior.pauseMillis(random));
      if (connection != null && page.inside() && page.caughtUp()) {
        behavior.act(this, now);
      }
    }
  }

  private void connect(boolean takeOver) {
    var answer = device.askTicket(room.session, takeOver, login.cookies(), login.person());
    if (answer.status() == 201) {
      open(answer.body().get("socket").asText() + page.resumePoint());
    } else if (answer.status() == 401 || answer.status() / 100 == 3) {
      findings.count("sign-ins that ran out");
      login.renew();
      lose(Duration.ZERO);
    } else {
      refused(answer);
    }
  }

  private void refused(Device.Answer answer) {
    switch (answer.code()) {
      case "ended" -> over = true;
      case "full" -> {
        findings.count("doors found full");
        observations.addRefusalAsFull();
        forgetPage();
        lose(Duration.ofSeconds(2));
      }
      case "removed", "locked", "not-found", "arrival-missing", "agreement-missing" -> {
        findings.complain(Fault.OTHER, name + " got the answer " + answer.code());
        lose(Duration.ofSeconds(2));
      }
      default -> lose(Duration.ofMillis(500));
    }
  }

  private void open(String path) {
    var socket = new Connection[1];
    page.opens();
    chat.opens();
    lastHeard = Instant.now();
    var opened =
        device.open(
            path,
            login.cookies(),
            message -> inbox.add(() -> heard(socket[0], message)),
            code -> inbox.add(() -> closed(socket[0], code)));
    if (opened == null) {
      lose(Duration.ZERO);
      return;
    }
    connection = new Connection(opened, proxy.link(path));
    socket[0] = connection;
    lastHeard = Instant.now();
    actAt = lastHeard.plusMillis(behavior.pauseMillis(random));
  }

  private void heard(Connection on, JsonNode message) {
    if (on != connection) {
      return;
    }
    lastHeard = Instant.now();
    if (message.path("type").asText().equals("ping-sent")) {
      send("{\"type\":\"answer-ping\",\"n\":" + message.get("n").asLong() + "}");
      return;
    }
    attempt = 0;
    wasOpen = true;
    var saidAt = connection.saidAt(message);
    page.hears(message, saidAt);
    observations.addId(page.me());
    chat.hears(message, page);
    hand.settle(page, saidAt);
    behavior.hears(this, message);
  }

  private void closed(Connection on, int code) {
    if (on == null || on != connection) {
      return;
    }
    drop();
    switch (code) {
      case Visit.SESSION_ENDED -> over = true;
      case Visit.LEFT -> {
        forgetPage();
        retryAt = Instant.now().plusMillis(random.nextLong(2_000, 10_000));
      }
      case Visit.REPLACED -> {
        findings.complain(Fault.OTHER, name + " was replaced by no other device");
        lose(Duration.ZERO);
      }
      case 1003, 1007, 1009, 4003, 4005, 4006, 4007 -> {
        findings.complain(Fault.OTHER, name + " was closed with " + code);
        lose(Duration.ZERO);
      }
      default -> lose(Duration.ZERO);
    }
  }

  private void lose(Duration atLeast) {
    var most = Math.min(8_000, 500L << Math.min(attempt++, 10));
    retryAt = Instant.now().plus(atLeast).plusMillis(random.nextLong(most + 1));
  }

  private void drop() {
    if (connection != null) {
      connection.abort();
      connection = null;
    }
  }

  /** Closes the page. The next page starts with no state. */
  private void forgetPage() {
    page = new Page(name, room.capacity, room.hands, findings);
    wasOpen = false;
    chat.forget();
  }

  /** Continues on another device. The first device stays connected and unused. */
  void takesAnotherDevice() {
    findings.count("second devices");
    connection = null;
    forgetPage();
    connect(true);
  }

  void leaves() {
    if (connection != null) {
      findings.count("leavings");
      connection.leave();
    }
  }

  void send(String json) {
    if (connection != null) {
      connection.send(json);
    }
  }

  Page page() {
    return page;
  }

  ChatSender chat() {
    return chat;
  }

  Hand hand() {
    return hand;
  }

  /** Asks the person to do something before the next step. */
  void runNext(Runnable act) {
    inbox.add(act);
  }

  boolean isOver() {
    return over;
  }

  void disconnectForGood() {
    over = true;
  }

  UserObservations observations() {
    return observations;
  }

  Login login() {
    return login;
  }

  ChaosProxy proxy() {
    return proxy;
  }
}
