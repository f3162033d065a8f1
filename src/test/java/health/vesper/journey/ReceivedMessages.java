package health.vesper.journey;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.wire.TestSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Everything that one person received over one connection after another, and what a test has
 * already read. A message that was read once is not returned again.
 */
final class ReceivedMessages {
  private final List<TestSocket> sockets = new ArrayList<>();

  /** The sequence number of the last message of each type that was read on the current socket. */
  private final Map<String, Long> read = new ConcurrentHashMap<>();

  void continueOn(TestSocket socket) {
    sockets.add(socket);
    read.clear();
  }

  /**
   * Returns the next message of this type that fits. It and the messages before it count as read.
   */
  JsonNode next(String type, Predicate<JsonNode> fits) {
    var found = socket().await(type, message -> isUnread(type, message) && fits.test(message));
    read.put(type, seq(found));
    return found;
  }

  /** Returns the first message of this type on the current socket, read before or not. */
  JsonNode first(String type) {
    return socket().await(type);
  }

  private TestSocket socket() {
    return sockets.get(sockets.size() - 1);
  }

  private boolean isUnread(String type, JsonNode message) {
    return seq(message) > read.getOrDefault(type, -1L);
  }

  private static long seq(JsonNode message) {
    return message.path("seq").asLong();
  }

  /** Returns all messages, from the first socket to the last. */
  List<JsonNode> everything() {
    return sockets.stream().flatMap(socket -> socket.heard().stream()).toList();
  }

  List<String> types() {
    return everything().stream().map(message -> message.path("type").asText()).toList();
  }

  /** Returns this person's own participant id. It is null until the person is inside. */
  String id() {
    return everything().stream()
        .filter(message -> message.path("type").asText().equals("welcomed"))
        .map(message -> message.get("you").get("id").asText())
        .findFirst()
        .orElse(null);
  }

  /** Returns the names of the people in the room by id, as far as this person knows. */
  Map<String, String> roster() {
    var roster = new LinkedHashMap<String, String>();
    for (var message : everything()) {
      switch (message.path("type").asText()) {
        case "welcomed" -> {
          roster.clear();
          message.get("participants").forEach(one -> add(roster, one));
        }
        case "joined" -> add(roster, message.get("participant"));
        case "left" -> roster.remove(message.get("participant").asText());
        default -> {}
      }
    }
    return roster;
  }

  /**
   * Returns the ids of everybody who was ever in the waiting room by name, as far as this person
   * knows.
   */
  Map<String, String> inTheWaitingRoom() {
    var ids = new LinkedHashMap<String, String>();
    for (var message : everything()) {
      for (var one : message.path("waiting")) {
        ids.put(one.get("name").asText(), one.get("participant").asText());
      }
    }
    return ids;
  }

  private static void add(Map<String, String> roster, JsonNode participant) {
    roster.put(participant.get("id").asText(), participant.get("name").asText());
  }

  List<String> names(JsonNode ids) {
    var roster = roster();
    var names = new ArrayList<String>();
    ids.forEach(id -> names.add(roster.get(id.asText())));
    return names;
  }

  /** Returns the resume point of this person, as the query of a socket's address. */
  String resumePoint() {
    var tape = "";
    long after = 0;
    for (var message : everything()) {
      tape = message.path("tape").asText(tape);
      after = message.path("seq").asLong(after);
    }
    return "?tape=" + tape + "&after=" + after;
  }

  /** Returns the newest epoch that this person knows of. */
  int epochOf(String id) {
    int epoch = 0;
    for (var message : everything()) {
      for (var view : message.findParents("epoch")) {
        if (view.path("id").asText().equals(id)) {
          epoch = view.get("epoch").asInt();
        }
      }
    }
    return epoch;
  }
}
