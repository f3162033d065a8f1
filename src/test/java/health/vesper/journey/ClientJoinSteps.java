package health.vesper.journey;

/** The steps by which a client joins a session. */
final class ClientJoinSteps {
  private final boolean pictures;

  /** Takes pictures of every step. */
  ClientJoinSteps() {
    this(true);
  }

  private ClientJoinSteps(boolean pictures) {
    this.pictures = pictures;
  }

  /** The same steps for a test of something else. It takes no pictures. */
  static ClientJoinSteps withoutPictures() {
    return new ClientJoinSteps(false);
  }

  /** From the start page to the waiting room. */
  BrowserUser toTheWaitingRoom(BrowserUser client) {
    return at("waiting", entersTheWaitingRoom(client));
  }

  /** The same, whatever the server answers. */
  BrowserUser entersTheWaitingRoom(BrowserUser client) {
    return follows("Join", client);
  }

  /** The same, before the session can be joined. */
  BrowserUser getsReady(BrowserUser client) {
    return follows("Get ready", client);
  }

  private BrowserUser follows(String link, BrowserUser client) {
    at("tonight", "tonight-client", client).press("link", link);
    at("agreement", client).tick("I agree").press("Continue");
    at("green-room", client);
    return arrives(client);
  }

  /** For a client who has accepted the agreement before: directly from the start page. */
  BrowserUser entersTheWaitingRoomAgain(BrowserUser client) {
    client.step("tonight").press("link", "Join").step("green-room");
    return arrives(client);
  }

  private BrowserUser arrives(BrowserUser client) {
    return answers(client.press("Continue"));
  }

  /** Answers the questions of the arrival check. */
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
