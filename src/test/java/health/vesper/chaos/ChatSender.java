package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one person says. A line stays in the box until it was heard to have arrived; after a return
 * one that was not heard is said again, and must not be there twice.
 */
final class ChatSender {
  /** A welcome tells no more than the last hundred. */
  private static final int MOST_TOLD = 100;

  private final ChaosUser who;
  private int said;
  private String inBox;
  private boolean sent;
  private boolean wasAside;

  ChatSender(ChaosUser who) {
    this.who = who;
  }

  void speak() {
    if (inBox == null) {
      inBox = who.name + " says " + ++said;
      send();
    }
  }

  private void send() {
    sent = true;
    wasAside = who.page().aside();
    who.send("{\"type\":\"say\",\"text\":\"" + inBox + "\"}");
  }

  /** On a new connection nobody knows yet whether the line has arrived. */
  void opens() {
    sent = false;
  }

  void hears(JsonNode message, Page page) {
    switch (message.path("type").asText()) {
      case "said" -> read(message.get("line"));
      case "welcomed" -> welcomed(message.get("chat"));
      case "refused" -> {
        if (message.get("command").asText().equals("say")) {
          inBox = null;
        }
      }
      default -> {}
    }
    if (inBox != null && !sent && page.inside() && page.caughtUp()) {
      sayAgain(page);
    }
  }

  /** So many later lines that nobody can tell: then the line is given up. */
  private void welcomed(JsonNode chat) {
    chat.forEach(this::read);
    if (chat.size() >= MOST_TOLD) {
      inBox = null;
    }
  }

  /** What was said on the other side of the wall is not seen from here. */
  private void sayAgain(Page page) {
    if (page.aside() != wasAside) {
      inBox = null;
    } else {
      who.findings.count("lines said again after a return");
      send();
    }
  }

  private void read(JsonNode line) {
    var text = line.get("text").asText();
    who.circle.read(text, line.get("id").asInt(), who.findings);
    if (text.equals(inBox)) {
      inBox = null;
    }
  }

  /** Another page, an empty box. */
  void forget() {
    inBox = null;
  }
}
