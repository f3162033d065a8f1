package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.ContractUser;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A user with a ticket and a socket. Messages arrive asynchronously. */
final class SocketContractUser implements ContractUser {
  private static final Map<Out, Integer> CLOSES =
      Map.of(Out.REMOVED, 4003, Out.REPLACED, 4001, Out.ENDED, 4004, Out.LEFT, 1000);

  private final String name;
  private final HttpUser httpUser;
  private final String session;
  private final ReceivedMessages received = new ReceivedMessages();
  private TestSocket socket;
  private TestSocket oldDevice;
  private final Set<String> said = new LinkedHashSet<>();
  private String refused;

  SocketContractUser(String name, HttpUser httpUser, String session) {
    this.name = name;
    this.httpUser = httpUser;
    this.session = session;
  }

  private void connects(boolean takeOver) {
    connects(takeOver, "");
  }

  private void connects(boolean takeOver, String resumePoint) {
    var answer = SessionOverHttp.ticket(httpUser, session, takeOver);
    if (answer.statusCode() == 201) {
      socket = httpUser.open(HttpUser.json(answer).get("socket").asText() + resumePoint);
      received.continueOn(socket);
    } else {
      refused = HttpUser.json(answer).get("code").asText();
    }
  }

  /** Reconnects from the same page, which says how far it has read. */
  void goesOn() {
    connects(true, received.resumePoint());
  }

  /** The types of all commands that this user ever sent. */
  Set<String> said() {
    return said;
  }

  /** The types of all messages that this user ever received. */
  List<String> heard() {
    return received.types();
  }

  /** The newest epoch of another user, as far as this user knows. */
  int epochOf(ContractUser other) {
    return received.epochOf(idOf(other));
  }

  /** The test is over. */
  void disconnects() {
    if (socket != null) {
      socket.cut();
    }
  }

  /** The page is closed, or goes to another address. */
  void shutsThePage() {
    socket.shut();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void asks(String command, Object... fields) {
    var message = Fields.json(fields, this::idOf);
    message.put("type", command);
    said.add(command);
    socket.send(message.toString());
  }

  /**
   * Returns the id of a user who is inside, or the id that a facilitator knows from the waiting
   * room.
   */
  private String idOf(ContractUser other) {
    var id = ((SocketContractUser) other).received.id();
    if (id != null) {
      return id;
    }
    Eventually.holds(() -> assertThat(received.inTheWaitingRoom()).containsKey(other.name()));
    return received.inTheWaitingRoom().get(other.name());
  }

  @Override
  public void receives(String event, Object... fields) {
    var expected = Fields.json(fields, this::idOf);
    received.next(event, message -> Fields.fit(message, expected));
  }

  @Override
  public void neverReceived(String... events) {
    assertThat(received.types()).as("messages that %s received", name).doesNotContain(events);
  }

  @Override
  public void foundInTheChat(String text) {
    assertThat(received.first("welcomed").get("chat").findValuesAsText("text")).contains(text);
  }

  @Override
  public void neverRead(String text) {
    assertThat(received.everything().toString())
        .as("text that %s received", name)
        .doesNotContain(text);
  }

  @Override
  public void receivedInOrder(String... events) {
    assertThat(received.types()).as("messages that %s received", name).containsExactly(events);
  }

  @Override
  public void raisesHand() {
    asks("raise-hand", "raised", true);
  }

  @Override
  public void says(String text) {
    asks("say", "text", text);
  }

  @Override
  public void opensMicrophone() {
    asks("set-microphone", "on", true);
  }

  @Override
  public void leaves() {
    asks("leave");
  }

  @Override
  public void losesConnection() {
    socket.cut();
  }

  @Override
  public void comesBack() {
    connects(false);
  }

  @Override
  public void takesOverWithAnotherDevice() {
    oldDevice = socket;
    connects(true);
  }

  @Override
  public void offersMediaTo(ContractUser other, String sdp) {
    asks("describe", "to", other, "toEpoch", epochOf(other), "kind", "offer", "sdp", sdp);
  }

  @Override
  public void admits(ContractUser waiting) {
    asks("admit", "participant", waiting);
  }

  @Override
  public void mutes(ContractUser other) {
    asks("mute", "participant", other);
  }

  @Override
  public void removes(ContractUser other) {
    asks("remove", "participant", other, "reason", "a reason", "term", "session");
  }

  @Override
  public void locks() {
    asks("lock", "locked", true);
    receives("locked-changed", "locked", true);
  }

  @Override
  public void endsTheSession() {
    asks("end-session");
  }

  @Override
  public void waitsInPlace(int place) {
    receives("waiting-began", "place", place);
  }

  @Override
  public int isWelcomed() {
    var you = received.first("welcomed").get("you");
    assertThat(you.get("microphone").asBoolean()).isFalse();
    assertThat(you.get("camera").asBoolean()).isFalse();
    return you.get("seat").asInt();
  }

  @Override
  public void seesInTheRoom(String... names) {
    Eventually.holds(() -> assertThat(received.roster().values()).containsExactly(names));
  }

  @Override
  public void seesAway(ContractUser other) {
    receives("went-away", "participant", other);
  }

  @Override
  public void seesBack(ContractUser other) {
    receives(
        "returned",
        "participant.id",
        other,
        "participant.microphone",
        false,
        "participant.camera",
        false);
  }

  @Override
  public void seesHands(String... names) {
    received.next(
        "hands-changed", message -> received.names(message.get("hands")).equals(List.of(names)));
  }

  @Override
  public void reads(ContractUser from, String text) {
    receives("said", "line.from", from, "line.text", text);
  }

  @Override
  public void seesMicrophone(ContractUser of, boolean on) {
    receives("media-changed", "participant", of, "microphone", on);
  }

  @Override
  public void getsOfferFrom(ContractUser other, String sdp) {
    receives("description-relayed", "from", other, "kind", "offer", "sdp", sdp);
  }

  @Override
  public void isMuted() {
    receives("muted");
  }

  @Override
  public void isRefused(String command, RefusalReason why) {
    var word = why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    receives("refused", "command", command, "why", word, "sentence", why.sentence());
  }

  @Override
  public void isOut(Out how) {
    var device = how == Out.REPLACED ? oldDevice : socket;
    assertThat(device.awaitClose()).isEqualTo(CLOSES.get(how));
    if (how != Out.LEFT) {
      var last = device.heard().get(device.heard().size() - 1);
      assertThat(last.get("type").asText()).isEqualTo(Fields.lastMessage(how));
    }
  }

  @Override
  public void isKeptOut(EntryRefused.NoEntry why) {
    assertThat(refused).isEqualTo(Fields.word(why));
  }

  @Override
  public String toString() {
    return name + " " + Arrays.toString(received.types().toArray());
  }
}
