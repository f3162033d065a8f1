package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one device shows. It reads the frames as the page does and reports frames that cannot be
 * correct. It keeps its state from connection to connection until the page is loaded again.
 */
final class Page {
  private final String who;
  private final int capacity;
  private final Findings findings;
  private final HandsOracle handsOracle;
  private final Map<String, JsonNode> people = new LinkedHashMap<>();
  private List<String> hands = List.of();
  private List<String> waiting = List.of();
  private String me = "";
  private String replayBuffer;
  private long after;
  private int lastLine = -1;
  private boolean inside;
  private boolean steppedOut;
  private boolean cameFromWaitingRoom;
  private boolean replaying;
  private boolean microphoneAsked;

  Page(String who, int capacity, HandsOracle handsOracle, Findings findings) {
    this.who = who;
    this.capacity = capacity;
    this.handsOracle = handsOracle;
    this.findings = findings;
  }

  /** The sequence number up to which this page has read, for the address of the next socket. */
  String resumePoint() {
    return replayBuffer == null ? "" : "?tape=" + replayBuffer + "&after=" + after;
  }

  String me() {
    return me;
  }

  boolean inside() {
    return inside;
  }

  boolean steppedOut() {
    return steppedOut;
  }

  /** The page has received everything that it missed. */
  boolean caughtUp() {
    return !replaying;
  }

  boolean handIsUp() {
    return hands.contains(me);
  }

  boolean somebodyWaits() {
    return !waiting.isEmpty();
  }

  boolean hasFreeSeat() {
    return clients() < capacity;
  }

  /** The other participants with whom a step-out can begin now. */
  List<String> clientsPresent() {
    return people.values().stream()
        .filter(p -> p.path("role").asText().equals("client"))
        .filter(p -> p.path("awayUntil").isNull() && !p.path("steppedOut").asBoolean())
        .map(p -> p.get("id").asText())
        .toList();
  }

  /** A new connection. The media that was switched on before belongs to the old connection. */
  void opens() {
    microphoneAsked = false;
    replaying = false;
  }

  void asksForMicrophone() {
    microphoneAsked = true;
  }

  /**
   * Reads one frame.
   *
   * @param saidAt when the server sent it
   */
  void hears(JsonNode message, Instant saidAt) {
    number(message);
    var type = message.path("type").asText();
    switch (type) {
      case "welcomed" -> welcomed(message);
      case "resumed" -> resumed();
      case "waiting-began" -> waitingBegan();
      case "queue-moved" -> replaying = false;
      case "returned" -> returned(message.get("participant"));
      case "joined", "stepped-out", "came-back" -> put(message.get("participant"));
      case "left" -> people.remove(message.get("participant").asText());
      case "hands-changed" -> hands = texts(message.get("hands"));
      case "said" -> said(message.get("line").get("id").asInt());
      case "media-changed" -> mediaChanged(message);
      case "door-changed" -> waiting = texts(message.get("waiting"));
      default -> {}
    }
    seatsAreRight();
    if (!steppedOut && (type.equals("welcomed") || type.equals("hands-changed"))) {
      handsOracle.shown(who, saidAt, hands);
    }
  }

  private void number(JsonNode message) {
    if (message.has("tape")) {
      after = message.get("tape").asText().equals(replayBuffer) ? after : 0;
      replayBuffer = message.get("tape").asText();
    }
    if (message.has("seq")) {
      var seq = message.get("seq").asLong();
      if (seq <= after) {
        complain(Fault.FRAMES_REPEATED_OR_OUT_OF_ORDER, seq + " after " + after + ": " + message);
      }
      after = seq;
    }
  }

  private void welcomed(JsonNode message) {
    findings.count("welcomes");
    var you = message.get("you");
    me = you.get("id").asText();
    mustBeSilent(you, "welcomed");
    people.clear();
    message.get("participants").forEach(this::put);
    hands = texts(message.get("hands"));
    waiting = texts(message.get("waiting"));
    steppedOut = !message.get("own").get("stepOut").isNull();
    if (cameFromWaitingRoom && hands.contains(me)) {
      complain(Fault.HANDS_KEPT_TOO_LONG, "the hand is up: " + hands);
    }
    lastLine = 0;
    message.get("chat").forEach(line -> lastLine = line.get("id").asInt());
    inside = true;
    replaying = false;
    cameFromWaitingRoom = false;
  }

  private void resumed() {
    findings.count("resumes");
    replaying = true;
  }

  private void waitingBegan() {
    inside = false;
    cameFromWaitingRoom = true;
    replaying = false;
    hands = List.of();
    people.clear();
  }

  private void returned(JsonNode participant) {
    put(participant);
    mustBeSilent(participant, "returned");
    if (participant.get("id").asText().equals(me)) {
      replaying = false;
    }
  }

  private void mustBeSilent(JsonNode participant, String how) {
    if (participant.get("microphone").asBoolean() || participant.get("camera").asBoolean()) {
      complain(Fault.UNMUTED_RESUMES, how + " with " + participant);
    }
  }

  /** The person switched it on, and did so on this connection. */
  private void mediaChanged(JsonNode message) {
    if (message.get("participant").asText().equals(me)
        && message.get("microphone").asBoolean()
        && !replaying
        && !microphoneAsked) {
      complain(Fault.UNMUTED_RESUMES, "nobody switched it on: " + message);
    }
  }

  private void said(int line) {
    if (lastLine >= 0 && line > lastLine + 1) {
      complain(Fault.CHAT_LINES_MISSED, "line " + line + " after " + lastLine);
    } else if (line <= lastLine) {
      complain(Fault.CHAT_LINES_REPEATED, "line " + line + " after " + lastLine);
    }
    lastLine = line;
  }

  private void put(JsonNode participant) {
    people.put(participant.get("id").asText(), participant);
  }

  private void seatsAreRight() {
    if (clients() > capacity) {
      complain(Fault.SEATS_OVER_CAPACITY, clients() + " clients");
    }
    var seats = new HashSet<Integer>();
    for (var participant : people.values()) {
      if (!seats.add(participant.get("seat").asInt())) {
        complain(Fault.SEATS_GIVEN_TWICE, participant.toString());
      }
    }
  }

  private long clients() {
    return people.values().stream().filter(p -> p.get("role").asText().equals("client")).count();
  }

  private void complain(Fault fault, String sentence) {
    findings.complain(fault, who + ": " + sentence);
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(node -> texts.add(node.isTextual() ? node.asText() : node.toString()));
    return texts;
  }
}
