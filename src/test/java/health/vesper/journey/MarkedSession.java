package health.vesper.journey;

import health.vesper.launch.DemoPerson;
import health.vesper.room.ContractUser;
import health.vesper.wire.HttpUser;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A session in which every message of the protocol occurs. All personal data of one client contain
 * a marker. The {@link HttpUser} of each person keeps what that person was shown.
 */
final class MarkedSession {
  static final String MARK = "zz9marker";
  static final String ADDRESS = "203.0.113.99";
  static final String LOCATION = "Zz9marker-location street 5";
  static final String PHONE = "0155zz9marker-phone";
  private static final String NOBODY = "00000000-0000-4000-8000-00000000ffff";

  final Map<DemoPerson, HttpUser> httpUsers = new LinkedHashMap<>();
  final List<SocketContractUser> users = new ArrayList<>();
  final String session;
  final SocketContractUser fia;
  final SocketContractUser kofi;
  final SocketContractUser max;
  final SocketContractUser noor;
  final SocketContractUser tessa;

  MarkedSession(VesperUnderTest vesper) throws SQLException {
    var http = new SessionOverHttp(vesper);
    for (var person :
        List.of(
            DemoPerson.FIA, DemoPerson.KOFI, DemoPerson.MAX, DemoPerson.NOOR, DemoPerson.TESSA)) {
      httpUsers.put(person, http.signIn(person));
    }
    session =
        new TestSession(vesper)
            .with(
                clients(
                    "Max A.",
                    DemoPerson.MAX,
                    "Noor H.",
                    DemoPerson.NOOR,
                    "Tessa",
                    DemoPerson.TESSA))
            .toString();
    httpUsers
        .get(DemoPerson.MAX)
        .always("User-Agent", "Zz9marker-browser/1.0")
        .always("X-Forwarded-For", ADDRESS);
    fia = user("Fia", DemoPerson.FIA);
    kofi = user("Kofi", DemoPerson.KOFI);
    max = user("Max A.", DemoPerson.MAX);
    noor = user("Noor H.", DemoPerson.NOOR);
    tessa = user("Tessa", DemoPerson.TESSA);
  }

  private static Map<String, UUID> clients(Object... named) {
    var clients = new LinkedHashMap<String, UUID>();
    for (int i = 0; i < named.length; i += 2) {
      clients.put((String) named[i], ((DemoPerson) named[i + 1]).id());
    }
    return clients;
  }

  private SocketContractUser user(String name, DemoPerson person) {
    var user = new SocketContractUser(name, httpUsers.get(person), session);
    users.add(user);
    return user;
  }

  /** The people connect, and the clients answer the arrival check. */
  void theWaitingRoom() {
    fia.comesBack();
    fia.isWelcomed();
    kofi.comesBack();
    kofi.isWelcomed();
    SessionOverHttp.expect(
        204,
        httpUsers
            .get(DemoPerson.MAX)
            .put(
                "/api/sessions/" + session + "/arrival",
                """
                {"alone":true,"headphones":true,"notDriving":true,"location":"%s","callBack":"%s",
                 "place":"US-NY","contactName":"Zz9marker Contact","contactPhone":"0156zz9marker"}\
                """
                    .formatted(LOCATION, PHONE)));
    for (var client : List.of(DemoPerson.NOOR, DemoPerson.TESSA)) {
      SessionOverHttp.answerArrival(httpUsers.get(client), session, "At home", "555 0100");
    }
    max.comesBack();
    max.waitsInPlace(1);
    max.asks("write-door", "text", "My bus is late");
    fia.hears("door-written", "text", "My bus is late");
    noor.comesBack();
    noor.waitsInPlace(2);
    tessa.comesBack();
    tessa.waitsInPlace(3);
  }

  /** The facilitator notices, writes to, turns away and admits the people in the waiting room. */
  void theAdmissions() {
    fia.asks("notice-waiting");
    max.hears("queue-moved", "seen", true);
    fia.asks("write-waiting", "participant", tessa, "text", "One moment");
    tessa.hears("facilitator-wrote", "text", "One moment");
    fia.asks("turn-away", "participant", tessa, "reason", "Please call me first");
    tessa.hears("turned-away", "reason", "Please call me first");
    tessa.comesBack();
    tessa.hears("waiting-began");
    fia.admits(max);
    max.isWelcomed();
    fia.asks("admit-all");
    noor.isWelcomed();
    tessa.isWelcomed();
    fia.asks("admit", "participant", NOBODY);
    fia.hears("admission-failed", "why", "gone");
  }

  /** Chat, media, hands and captions. */
  void theGroup() {
    max.says("Good evening.");
    noor.reads(max, "Good evening.");
    noor.asks("read-chat", "line", 1);
    fia.asks("delete-chat-line", "line", 1);
    noor.hears("chat-line-deleted", "line", 1);
    fia.asks("pause-chat", "paused", true);
    noor.hears("chat-paused-changed", "paused", true);
    fia.asks("pause-chat", "paused", false);
    max.opensMicrophone();
    noor.seesMicrophone(max, true);
    fia.asks("mute", "participant", max);
    max.isMuted();
    fia.asks("mute-all");
    fia.asks("ask-to-unmute", "participant", max);
    max.hears("asked-to-unmute");
    max.asks("set-camera", "on", true);
    noor.hears("media-changed", "participant", max, "camera", true);
    fia.asks("stop-camera", "participant", max);
    max.hears("camera-stopped");
    fia.asks("blank", "participant", max, "blanked", true, "explanation", "A child is near.");
    max.hears("blanked", "explanation", "A child is near.");
    noor.hears("blanked-changed", "participant", max, "blanked", true);
    fia.asks("blank", "participant", max, "blanked", false, "explanation", "");
    max.raisesHand();
    noor.hears("hands-changed", "hands", List.of(max));
    fia.asks("order-hands", "quietFirst", true);
    noor.hears("hands-changed", "quietFirst", true);
    fia.asks("lower-hand", "participant", max);
    fia.asks("lower-all-hands");
    noor.asks("caption", "text", "Good evening.");
    noor.hears("refused", "command", "caption", "why", "not-allowed");
  }

  /** Agenda, topic, spotlight, break, staff chat, lock and lead. */
  void theSessionFlow() {
    fia.asks("set-agenda", "items", List.of(Map.of("title", "Check-in", "minutes", 10)));
    noor.hears("agenda-changed");
    fia.asks("set-topic", "topic", "Sleep", "minutes", 10);
    noor.hears("topic-changed", "topic", "Sleep");
    fia.asks("spotlight", "participant", max);
    noor.hears("spotlight-changed", "participant", max);
    fia.asks("start-break", "minutes", 10);
    noor.hears("break-began");
    fia.asks("end-break");
    noor.hears("break-ended");
    fia.asks("tell-staff", "text", "Max is tired");
    kofi.hears("staff-said", "line.text", "Max is tired");
    fia.asks("lock", "locked", true);
    noor.hears("locked-changed", "locked", true);
    fia.asks("lock", "locked", false);
    fia.asks("hand-over", "participant", kofi);
    noor.hears("lead-changed", "participant", kofi);
    kofi.asks("hand-over", "participant", fia);
    noor.hears("lead-changed", "participant", fia);
  }

  /** A support request, a step-out and a crisis. */
  void theSupport() {
    max.asks("need-moment", "needed", true);
    max.hears("moment-noted", "needed", true);
    kofi.hears("moments-changed", "participants", List.of(max));
    fia.asks("settle-moment", "participant", max);
    max.hears("moment-noted", "needed", false);
    fia.asks("step-out", "participant", max, "minutes", 5);
    max.hears("welcomed", "own.stepOut.with", fia);
    noor.hears("stepped-out", "participant.id", max);
    fia.asks("extend-step-out", "minutes", 10);
    max.hears("welcomed", "own.stepOut.with", fia);
    fia.asks("end-step-out");
    noor.hears("came-back", "participant.id", max);
    max.hears("welcomed", "own.stepOut", null);
    fia.asks("open-crisis", "participant", max);
    kofi.hears("crises-changed", "crises.0.participant", max);
    max.hears("welcomed", "own.stepOut.with", fia);
    fia.asks("end-step-out");
    max.hears("welcomed", "own.stepOut", null);
    noor.hears("came-back", "participant.id", max);
  }

  /** Two browsers exchange their network addresses. */
  void theMediaNegotiation() {
    max.offersMediaTo(
        noor,
        """
        v=0
        o=- 1 2 IN IP4 %1$s
        s=-
        t=0 0
        c=IN IP4 %1$s
        a=msid:4b1f 9c2e
        a=candidate:1 1 udp 2122260223 %1$s 53422 typ host
        """
            .formatted(ADDRESS));
    noor.hears("description-relayed", "from", max, "kind", "offer");
    offersCandidate("candidate:1 1 udp 2122260223 %s 53422 typ host".formatted(ADDRESS));
    offersCandidate(
        "candidate:2 1 udp 41885439 198.51.100.1 61000 typ relay raddr %s rport 9"
            .formatted(ADDRESS));
    noor.hears("candidate-relayed", "from", max);
  }

  private void offersCandidate(String candidate) {
    max.asks(
        "offer-candidate",
        "to",
        noor,
        "toEpoch",
        max.epochOf(noor),
        "candidate",
        candidate,
        "sdpMid",
        "0",
        "sdpMLineIndex",
        0);
  }

  /** People leave, lose the connection, come back, change the device and are removed. */
  void theConnections() {
    kofi.leaves();
    kofi.isOut(ContractUser.Out.LEFT);
    tessa.hears("media-place-changed", "participant", tessa, "media", true);
    fia.dropsOff();
    noor.seesAway(fia);
    noor.hears("held-changed", "held", true);
    fia.goesOn();
    fia.hears("resumed");
    noor.hears("held-changed", "held", false);
    max.dropsOff();
    noor.seesAway(max);
    max.goesOn();
    max.hears("resumed");
    noor.seesBack(max);
    noor.takesOverWithAnotherDevice();
    noor.isOut(ContractUser.Out.REPLACED);
    noor.isWelcomed();
    fia.asks("remove", "participant", max, "reason", LOCATION, "term", "day");
    max.isOut(ContractUser.Out.REMOVED);
    noor.hears("left", "participant", max);
  }

  /** The database is unreachable while a person leaves. */
  void theDelayedRecords(NetworkTap database) {
    database.cut();
    tessa.leaves();
    fia.hears("records-delayed-changed", "delayed", true);
    database.mend();
    fia.hears("records-delayed-changed", "delayed", false);
  }

  void theEnd() {
    fia.endsTheSession();
    noor.isOut(ContractUser.Out.ENDED);
    fia.isOut(ContractUser.Out.ENDED);
  }
}
