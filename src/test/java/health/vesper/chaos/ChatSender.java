package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The chat of one person. A text stays in the input field until the server has confirmed it. After
 * a reconnect an unconfirmed text is sent again, and it must not appear twice.
 */
final class ChatSender {
  /** A welcome contains at most the last hundred chat lines. */
  private static final int MOST_TOLD = 100;

  private final ChaosUser who;
  private int said;
  private String inField;
  private boolean sent;
  private boolean wasSteppedOut;

  ChatSender(ChaosUser who) {
    this.who = who;
  }

  void speak() {
    if (inField == null) {
      inField = who.name + " says " + ++said;
      send();
    }
  }

  private void send() {
    sent = true;
    wasSteppedOut = who.page().steppedOut();
    who.send("{\"type\":\"say\",\"text\":\"" + inField + "\"}");
  }

  /** After a reconnect it is unknown whether the text has arrived. */
  void opens() {
    sent = false;
  }

  void hears(JsonNode message, Page page) {
    switch (message.path("type").asText()) {
      case "said" -> read(message.get("line"));
      case "welcomed" -> welcomed(message.get("chat"));
      case "refused" -> {
        if (message.get("command").asText().equals("say")) {
          inField = null;
        }
      }
      default -> {}
    }
    if (inField != null && !sent && page.inside() && page.caughtUp()) {
      sayAgain(page);
    }
  }

  /** After this many later lines it can no longer be known. Then the text is given up. */
  private void welcomed(JsonNode chat) {
    chat.forEach(this::read);
    if (chat.size() >= MOST_TOLD) {
      inField = null;
    }
  }

  /** The chat of the group is not visible from inside a step-out. */
  private void sayAgain(Page page) {
    if (page.steppedOut() != wasSteppedOut) {
      inField = null;
    } else {
      who.findings.count("chat lines sent again after a return");
      send();
    }
  }

  private void read(JsonNode line) {
    var text = line.get("text").asText();
    who.room.read(text, line.get("id").asInt(), who.findings);
    if (text.equals(inField)) {
      inField = null;
    }
  }

  /** Another page with an empty input field. */
  void forget() {
    inField = null;
  }
}
