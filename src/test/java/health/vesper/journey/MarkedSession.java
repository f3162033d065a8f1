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
    fia.receives("door-written", "text", "My bus is late");
    noor.comesBack();
    noor.waitsInPlace(2);
    tessa.comesBack();
    tessa.waitsInPlace(3);
  }

  /** The facilitator notices, writes to, turns away and admits the people in the waiting room. */
  void theAdmissions() {
    fia.asks("notice-waiting");
    max.receives("queue-moved", "seen", true);
    fia.asks("write-waiting", "participant", tessa, "text", "One moment");
    tessa.receives("facilitator-wrote", "text", "One moment");
    fia.asks("turn-away", "participant", tessa, "reason", "Please call me first");
    tessa.receives("turned-away", "reason", "Please call me first");
    tessa.comesBack();
    tessa.receives("waiting-began");
    fia.admits(max);
    max.isWelcomed();
    fia.asks("admit-all");
    noor.isWelcomed();
    tessa.isWelcomed();
    fia.asks("admit", "participant", NOBODY);
    fia.receives("admission-failed", "why", "gone");
  }

  /** Chat, media, hands and captions. */
  void theGroup() {
    max.says("Good evening.");
    noor.reads(max, "Good evening.");
    noor.asks("read-chat", "line", 1);
    fia.asks("delete-chat-line", "line", 1);
    noor.receives("chat-line-deleted", "line", 1);
    fia.asks("pause-chat", "paused", true);
    noor.receives("chat-paused-changed", "paused", true);
    fia.asks("pause-chat", "paused", false);
    max.opensMicrophone();
    noor.seesMicrophone(max, true);
    fia.asks("mute", "participant", max);
    max.isMuted();
    fia.asks("mute-all");
    fia.asks("ask-to-unmute", "participant", max);
    max.receives("asked-to-unmute");
    max.asks("set-camera", "on", true);
    noor.receives("media-changed", "participant", max, "camera", true);
    fia.asks("stop-camera", "participant", max);
    max.receives("camera-stopped");
    fia.asks("blank", "participant", max, "blanked", true, "explanation", "A child is near.");
    max.receives("blanked", "explanation", "A child is near.");
    noor.receives("blanked-changed", "participant", max, "blanked", true);
    fia.asks("blank", "participant", max, "blanked", false, "explanation", "");
    max.raisesHand();
    noor.receives("hands-changed", "hands", List.of(max));
    fia.asks("order-hands", "quietFirst", true);
    noor.receives("hands-changed", "quietFirst", true);
    fia.asks("lower-hand", "participant", max);
    fia.asks("lower-all-hands");
    noor.asks("caption", "text", "Good evening.");
    noor.receives("refused", "command", "caption", "why", "not-allowed");
  }

  /** Agenda, topic, spotlight, break, staff chat, lock and lead. */
  void theSessionFlow() {
    fia.asks("set-agenda", "items", List.of(Map.of("title", "Check-in", "minutes", 10)));
    noor.receives("agenda-changed");
    fia.asks("set-topic", "topic", "Sleep", "minutes", 10);
    noor.receives("topic-changed", "topic", "Sleep");
    fia.asks("spotlight", "participant", max);
    noor.receives("spotlight-changed", "participant", max);
    fia.asks("start-break", "minutes", 10);
    noor.receives("break-began");
    fia.asks("end-break");
    noor.receives("break-ended");
    fia.asks("tell-staff", "text", "Max is tired");
    kofi.receives("staff-said", "line.text", "Max is tired");
    fia.asks("lock", "locked", true);
    noor.receives("locked-changed", "locked", true);
    fia.asks("lock", "locked", false);
    fia.asks("hand-over", "participant", kofi);
    noor.receives("lead-changed", "participant", kofi);
    kofi.asks("hand-over", "participant", fia);
    noor.receives("lead-changed", "participant", fia);
  }

  /** A support request, a step-out and a crisis. */
  void theSupport() {
    max.asks("need-moment", "needed", true);
    max.receives("moment-noted", "needed", true);
    kofi.receives("moments-changed", "participants", List.of(max));
    fia.asks("settle-moment", "participant", max);
    max.receives("moment-noted", "needed", false);
    fia.asks("step-out", "participant", max, "minutes", 5);
    max.receives("welcomed", "own.stepOut.with", fia);
    noor.receives("stepped-out", "participant.id", max);
    fia.asks("extend-step-out", "minutes", 10);
    max.receives("welcomed", "own.stepOut.with", fia);
    fia.asks("end-step-out");
    noor.receives("came-back", "participant.id", max);
    max.receives("welcomed", "own.stepOut", null);
    fia.asks("open-crisis", "participant", max);
    kofi.receives("crises-changed", "crises.0.participant", max);
    max.receives("welcomed", "own.stepOut.with", fia);
    fia.asks("end-step-out");
    max.receives("welcomed", "own.stepOut", null);
    noor.receives("came-back", "participant.id", max);
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
    noor.receives("description-relayed", "from", max, "kind", "offer");
    offersCandidate("candidate:1 1 udp 2122260223 %s 53422 typ host".formatted(ADDRESS));
    offersCandidate(
        "candidate:2 1 udp 41885439 198.51.100.1 61000 typ relay raddr %s rport 9"
            .formatted(ADDRESS));
    noor.receives("candidate-relayed", "from", max);
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
    tessa.receives("media-place-changed", "participant", tessa, "media", true);
    fia.losesConnection();
    noor.seesAway(fia);
    noor.receives("held-changed", "held", true);
    fia.goesOn();
    fia.receives("resumed");
    noor.receives("held-changed", "held", false);
    max.losesConnection();
    noor.seesAway(max);
    max.goesOn();
    max.receives("resumed");
    noor.seesBack(max);
    noor.takesOverWithAnotherDevice();
    noor.isOut(ContractUser.Out.REPLACED);
    noor.isWelcomed();
    fia.asks("remove", "participant", max, "reason", LOCATION, "term", "day");
    max.isOut(ContractUser.Out.REMOVED);
    noor.receives("left", "participant", max);
  }

  /** The database is unreachable while a person leaves. */
  void theDelayedRecords(NetworkTap database) {
    database.cut();
    tessa.leaves();
    fia.receives("records-delayed-changed", "delayed", true);
    database.mend();
    fia.receives("records-delayed-changed", "delayed", false);
  }

  void theEnd() {
    fia.endsTheSession();
    noor.isOut(ContractUser.Out.ENDED);
    fia.isOut(ContractUser.Out.ENDED);
  }
}
