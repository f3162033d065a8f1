package health.vesper.journey;

/** A client's way in, step by step, as somebody does it after a shift. */
final class ClientsPath {
  /** From tonight to the door; leaves pictures of every step. */
  Guest toTheDoor(Guest client) {
    return knocks(client).step("waiting").picture("waiting");
  }

  /** The same, whatever is answered. */
  Guest knocks(Guest client) {
    client.step("tonight").picture("tonight-client").press("link", "Join");
    client.step("agreement").picture("agreement");
    client.tick("I agree").press("Continue");
    client.step("green-room").picture("green-room");
    return arrives(client);
  }

  /** Somebody who agreed before: straight from tonight. */
  Guest knocksAgain(Guest client) {
    client.step("tonight").press("link", "Join").step("green-room");
    return arrives(client);
  }

  private static Guest arrives(Guest client) {
    return answers(client.press("Continue"));
  }

  /** The questions of the arrival check. */
  static Guest answers(Guest client) {
    client.step("arrival").picture("arrival");
    client.tick("I am alone").tick("I use headphones").tick("I am not driving");
    client.type("Where are you", "At home, 12 Elm Street").type("Call-back number", "555 0100");
    client.pick("Which state", "New York");
    client.type("Emergency contact", "Somebody Near").type("Their number", "555 0142");
    return client.press("Go to the door");
  }
}
