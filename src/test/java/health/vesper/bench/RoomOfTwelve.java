package health.vesper.bench;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.wire.Line;
import health.vesper.wire.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A facilitator and eleven clients come, talk and go, without media. Latency counts from the
 * intended moment.
 */
final class RoomOfTwelve {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 20;
  private static final int MESSAGES = 1000;
  private static final long BETWEEN_ROUNDS_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final List<Visitor> clients;
  private final String session;
  private final Line facilitator;
  private final Map<Visitor, Line> lines = new ConcurrentHashMap<>();
  private final Histogram joins = new ConcurrentHistogram(3);
  private final Histogram said = new ConcurrentHistogram(3);
  private final Histogram relayed = new ConcurrentHistogram(3);

  RoomOfTwelve(Visitor fia, List<Visitor> clients) {
    this.clients = clients;
    session = sessionUnderWay(fia);
    facilitator = fia.enter(session);
    facilitator.await("welcomed");
    var met = ConcurrentHashMap.<String>newKeySet();
    facilitator.listen(
        message -> {
          for (var waiting : message.path("waiting")) {
            // Each arrival is admitted once: the facilitator's own messages are limited, too.
            if (met.add(waiting.get("participant").asText() + waiting.get("since").asText())) {
              facilitator.send(
                  "{\"type\":\"admit\",\"participant\":" + waiting.get("participant") + "}");
            }
          }
        });
    clients.forEach(client -> arrive(client, session));
  }

  /**
   * Everybody asks for a ticket at the same moment, is admitted, hears the roster, and leaves
   * again.
   */
  void join() {
    var pool = Executors.newFixedThreadPool(clients.size());
    try {
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        boolean counted = round >= WARM_UP;
        var all =
            clients.stream().map(client -> pool.submit(() -> joinOne(client, counted))).toList();
        for (var one : all) {
          one.get();
        }
        if (round < WARM_UP + ROUNDS - 1) {
          lines.values().forEach(line -> line.send("{\"type\":\"leave\"}"));
          lines.values().forEach(Line::awaitClose);
          LockSupport.parkNanos(BETWEEN_ROUNDS_NANOS);
        }
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void joinOne(Visitor client, boolean counted) {
    long begun = System.nanoTime();
    var line = client.enter(session);
    line.await("welcomed");
    if (counted) {
      joins.recordValue((System.nanoTime() - begun) / 1000);
    }
    lines.put(client, line);
  }

  /** A line of chat to eleven receivers, then a candidate to one, each at a fixed rate. */
  void relay() {
    var due = new ConcurrentHashMap<String, Long>();
    for (var line : lines.values()) {
      line.listen(message -> hear(message, due));
    }
    atRate(
        (i, intended) -> {
          due.put("say-" + i, intended);
          facilitator.send("{\"type\":\"say\",\"text\":\"say-" + i + "\"}");
        });
    var pair = twoWithMedia();
    atRate(
        (i, intended) -> {
          due.put("candidate-" + i, intended);
          pair.sender()
              .send(
                  """
                  {"type":"offer-candidate","to":"%s","toEpoch":%d,"candidate":"candidate-%d typ relay","sdpMid":"0","sdpMLineIndex":0}"""
                      .formatted(pair.to(), pair.toEpoch(), i));
        });
  }

  private void hear(JsonNode message, Map<String, Long> due) {
    long now = System.nanoTime();
    switch (message.path("type").asText()) {
      case "said" -> record(said, due.get(message.at("/line/text").asText()), now);
      case "candidate-relayed" ->
          record(relayed, due.get(message.get("candidate").asText().replaceFirst(" .*", "")), now);
      default -> {}
    }
  }

  private static void record(Histogram histogram, Long due, long now) {
    if (due != null) {
      histogram.recordValue(Math.max(0, now - due) / 1000);
    }
  }

  private record Pair(Line sender, String to, int toEpoch) {}

  private Pair twoWithMedia() {
    var placed = new ArrayList<Line>();
    for (var line : lines.values()) {
      var you = line.await("welcomed").get("you");
      if (you.get("media").asBoolean()) {
        placed.add(line);
      }
    }
    var receiver = placed.get(1).await("welcomed").get("you");
    return new Pair(placed.get(0), receiver.get("id").asText(), receiver.get("epoch").asInt());
  }

  private interface Shot {
    void at(int number, long intended);
  }

  private static void atRate(Shot shot) {
    long begun = System.nanoTime() + EVERY_NANOS;
    for (int i = 0; i < MESSAGES; i++) {
      long intended = begun + i * EVERY_NANOS;
      while (System.nanoTime() < intended) {
        LockSupport.parkNanos(intended - System.nanoTime());
      }
      shot.at(i, intended);
    }
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
  }

  String report() {
    return """
           one room of 12, without media                          p50       p99       max   ms
             ticket to roster, all 11 clients at once       %s  (%d joins)
             chat line to 11 receivers, 25 a second         %s  (%d heard)
             candidate relayed to one, 25 a second          %s  (%d heard)"""
        .indent(2)
        .stripTrailing()
        .formatted(
            row(joins),
            joins.getTotalCount(),
            row(said),
            said.getTotalCount(),
            row(relayed),
            relayed.getTotalCount());
  }

  private static String row(Histogram histogram) {
    return String.format(
        Locale.ROOT,
        "%9.1f %9.1f %9.1f",
        histogram.getValueAtPercentile(50) / 1000.0,
        histogram.getValueAtPercentile(99) / 1000.0,
        histogram.getMaxValue() / 1000.0);
  }

  private static String sessionUnderWay(Visitor visitor) {
    for (var one : Visitor.json(visitor.get("/api/tonight"))) {
      if (one.get("phase").asText().equals("under-way")) {
        return one.get("sessionId").asText();
      }
    }
    throw new IllegalStateException("no session is under way");
  }

  private static void arrive(Visitor client, String session) {
    var tonight = Visitor.json(client.get("/api/tonight")).get(0);
    client.put(
        "/api/sessions/" + session + "/agreement",
        "{\"version\":" + tonight.at("/agreement/version") + ",\"accepted\":true}");
    client.put(
        "/api/sessions/" + session + "/arrival",
        "{\"alone\":true,\"headphones\":true,\"notDriving\":true,\"location\":\"Home\",\"callBack\":\"555 0100\"}");
  }
}
