package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one person says. A line stays in the box until it was heard to have arrived; after a return
 * one that was not heard is said again, and must not be there twice.
 */
final class Chatter {
  private final Person who;
  private int said;
  private String inBox;
  private boolean sent;

  Chatter(Person who) {
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
    who.send("{\"type\":\"say\",\"text\":\"" + inBox + "\"}");
  }

  void hears(JsonNode message, Page page) {
    switch (message.path("type").asText()) {
      case "said" -> read(message.get("line"));
      case "welcomed" -> {
        message.get("chat").forEach(this::read);
        sent = false;
      }
      case "resumed" -> sent = false;
      case "refused" -> {
        if (message.get("command").asText().equals("say")) {
          inBox = null;
        }
      }
      default -> {}
    }
    if (inBox != null && !sent && page.inside() && page.caughtUp()) {
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
