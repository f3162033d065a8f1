package health.vesper.journey;

/** A client's way in, step by step, as somebody does it after a shift. */
final class ClientJoinSteps {
  private final boolean pictures;

  /** Leaves pictures of every step. */
  ClientJoinSteps() {
    this(true);
  }

  private ClientJoinSteps(boolean pictures) {
    this.pictures = pictures;
  }

  /** The same way, for an evening that is about something else. */
  static ClientJoinSteps withoutPictures() {
    return new ClientJoinSteps(false);
  }

  /** From tonight to the door. */
  BrowserUser toTheWaitingRoom(BrowserUser client) {
    return at("waiting", entersTheWaitingRoom(client));
  }

  /** The same, whatever is answered. */
  BrowserUser entersTheWaitingRoom(BrowserUser client) {
    return follows("Join", client);
  }

  /** The same before the doors are open. */
  BrowserUser getsReady(BrowserUser client) {
    return follows("Get ready", client);
  }

  private BrowserUser follows(String link, BrowserUser client) {
    at("tonight", "tonight-client", client).press("link", link);
    at("agreement", client).tick("I agree").press("Continue");
    at("green-room", client);
    return arrives(client);
  }

  /** Somebody who agreed before: straight from tonight. */
  BrowserUser entersTheWaitingRoomAgain(BrowserUser client) {
    client.step("tonight").press("link", "Join").step("green-room");
    return arrives(client);
  }

  private BrowserUser arrives(BrowserUser client) {
    return answers(client.press("Continue"));
  }

  /** The questions of the arrival check. */
  BrowserUser answers(BrowserUser client) {
    at("arrival", client);
    client.tick("I am alone").tick("I use headphones").tick("I am not driving");
    client.type("Where are you", "At home, 12 Elm Street").type("Call-back number", "555 0100");
    client.pick("Which state", "New York");
    client.type("Emergency contact", "Somebody Near").type("Their number", "555 0142");
    return client.press("Go to the waiting room");
  }

  private BrowserUser at(String step, BrowserUser client) {
    return at(step, step, client);
  }

  private BrowserUser at(String step, String picture, BrowserUser client) {
    client.step(step);
    return pictures ? client.picture(picture) : client;
  }
}
