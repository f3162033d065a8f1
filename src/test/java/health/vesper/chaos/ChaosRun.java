package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.launch.Addresses;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import health.vesper.wire.KeycloakAdmin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One run: two rooms with their people, the outages of each person's network, and the oracle's
 * judgement after everybody has left.
 */
public final class ChaosRun implements AutoCloseable {
  /** The keys with which the server of this run encrypts clinical text. */
  public static final String KEYS = Rooms.KEYS;

  private static final int CLIENTS = 11;

  /** How long people who are reconnecting have before the session is ended for everybody. */
  private static final Duration TIME_TO_RECONNECT = Duration.ofSeconds(15);

  /** A facilitator's network is a little better. Otherwise nobody would ever be admitted. */
  private static final double CALM_FACTOR_OF_STAFF = 2;

  private final Addresses at;
  private final long seed;
  private final Duration reconnectWindow;
  private final Findings findings = new Findings();
  private final List<ChaosUser> people = new ArrayList<>();
  private final Map<ChaosUser, String> clients =
      new TreeMap<>(java.util.Comparator.comparing(p -> p.name));
  private final List<ChaosUser> facilitatorUsers = new ArrayList<>();
  private final List<Instant> kills = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);

  /**
   * Creates the people. They are not connected yet.
   *
   * @param reconnectWindow the reconnect window of the rooms' program
   */
  public ChaosRun(Addresses at, Connection database, Duration reconnectWindow, long seed)
      throws SQLException {
    this.at = at;
    this.reconnectWindow = reconnectWindow;
    this.seed = seed;
    var admin = new KeycloakAdmin(at);
    var rooms = new Rooms(database, reconnectWindow);
    fill(rooms, admin, "Maple", List.of(DemoPerson.FIA, DemoPerson.KOFI));
    fill(rooms, admin, "Cedar", List.of(DemoPerson.KOFI));
  }

  private void fill(Rooms rooms, KeycloakAdmin admin, String name, List<DemoPerson> facilitators)
      throws SQLException {
    var known = new ArrayList<Rooms.Client>();
    for (int i = 1; i <= CLIENTS; i++) {
      known.add(new Rooms.Client(admin.client(userName(name, i)), name + " " + i));
    }
    var room = rooms.room(name, facilitators, known);
    for (var facilitator : facilitators) {
      var login = new Login(at, facilitator.userName(), DemoPerson.PASSWORD, facilitator.secret());
      facilitatorUsers.add(
          person(facilitator.userName() + " in " + name, room, login, new FacilitatorBehavior()));
    }
    for (int i = 1; i <= CLIENTS; i++) {
      var login = new Login(at, userName(name, i), DemoPerson.PASSWORD, null);
      clients.put(person(name + " " + i, room, login, new ClientBehavior()), known.get(i - 1).id());
    }
  }

  private static String userName(String room, int number) {
    return "chaos-" + room.toLowerCase(java.util.Locale.ROOT) + "-" + number;
  }

  private ChaosUser person(String name, ChaosRoom room, Login login, UserBehavior behavior) {
    var transcript = new ServerTranscript(room.breaks);
    var proxy = new ChaosProxy(at.http(), transcript);
    var random = new java.util.Random(seed + 31L * people.size());
    var person =
        new ChaosUser(
            name,
            room,
            login,
            proxy,
            transcript,
            new Device(proxy.port(), at.vesper()),
            behavior,
            random,
            findings);
    people.add(person);
    return person;
  }

  /** Connects everybody. The outages begin as soon as most people are in the rooms. */
  public void begin() {
    for (var person : people) {
      var thread = new Thread(person, person.name);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    var limit = Instant.now().plus(Duration.ofMinutes(3));
    while (people.stream().filter(p -> p.page().inside()).count()
        < people.size() - facilitatorUsers.size()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("the rooms do not fill: " + findings.complaints());
      }
      passes(Duration.ofMillis(200));
    }
    RandomGenerator seeds = new java.util.Random(seed);
    for (var person : people) {
      var calm = facilitatorUsers.contains(person) ? CALM_FACTOR_OF_STAFF : 1;
      person
          .proxy()
          .startOutages(new OutageSchedule(seeds.nextLong(), reconnectWindow, calm), findings);
    }
  }

  /** Lets the outages continue for this long. */
  public void continueFor(Duration time) {
    passes(time);
  }

  /** Records that the server was killed at this moment. */
  public void recordKill(Instant when) {
    kills.add(when);
    people.forEach(person -> person.room.forgetChat());
    findings.count("servers killed");
  }

  /**
   * Ends the outages. Everybody who can reconnects, and then both sessions are ended for everybody.
   */
  public Findings end() throws InterruptedException {
    people.forEach(person -> person.proxy().calm());
    passes(TIME_TO_RECONNECT);
    var limit = Instant.now().plus(Duration.ofMinutes(1));
    while (facilitatorUsers.stream().anyMatch(facilitator -> !facilitator.isOver())) {
      if (Instant.now().isAfter(limit)) {
        findings.complain(Fault.OTHER, "a session cannot be ended");
        break;
      }
      facilitatorUsers.forEach(
          facilitator ->
              facilitator.runNext(
                  () -> {
                    facilitator.send("{\"type\":\"end-step-out\"}");
                    facilitator.send("{\"type\":\"end-session\"}");
                  }));
      passes(Duration.ofSeconds(2));
    }
    people.forEach(ChaosUser::disconnectForGood);
    for (var thread : threads) {
      thread.join(Duration.ofSeconds(20).toMillis());
    }
    judge();
    return findings;
  }

  private void judge() {
    var oracle = new Oracle(reconnectWindow, kills, findings);
    var now = Instant.now();
    for (var person : people) {
      var observations = person.observations();
      var visits = observations.visits();
      var staff = facilitatorUsers.contains(person);
      if (!staff) {
        oracle.returns(person.name, visits, observations.refusedAsFull());
      }
      oracle.handsMayGoDown(visits, observations.ids(), person.room.hands, now);
      person.hand().settleForGood(person.page().me(), now);
    }
    people.stream().map(p -> p.room).distinct().forEach(c -> c.hands.judge(findings));
    var sheets = new HashMap<ChaosRoom, JsonNode>();
    clients.forEach(
        (person, id) ->
            oracle.compare(
                person.name,
                oracle.presence(person.observations().visits()),
                person.room.breaks.all(),
                SheetLine.of(sheets.computeIfAbsent(person.room, this::sheet), id)));
  }

  private JsonNode sheet(ChaosRoom room) {
    var facilitator =
        facilitatorUsers.stream().filter(h -> h.room == room).findFirst().orElseThrow();
    facilitator.login().renew();
    return HttpUser.json(
        facilitator.login().httpUser().get("/api/sessions/" + room.session + "/attendance"));
  }

  private void passes(Duration time) {
    try {
      if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("never");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    people.forEach(person -> person.proxy().close());
  }
}
