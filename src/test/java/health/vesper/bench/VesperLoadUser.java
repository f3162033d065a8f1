package health.vesper.bench;

import java.time.Duration;
import java.util.Random;

/**
 * One person who behaves as a browser does: asks for a ticket, opens the socket and answers pings.
 * A facilitator admits everybody who waits at once, but never sends more commands than the server
 * accepts from one socket.
 */
final class VesperLoadUser extends LoadUser {
  /** The server accepts forty commands a second from one socket, and a burst of twice as many. */
  private static final long AN_ADMISSION_NANOS = 30_000_000;

  private static final int ADMISSIONS_AT_ONCE = 40;
  private static final Random RANDOM = new Random(7);

  private final Loop loop;
  private final int port;
  private final String headers;
  private String id = "";
  private String epoch = "";
  private long admissionsPaidUntil;
  private boolean admissionDue;

  /**
   * @param headers the session cookie and the page's origin
   */
  VesperLoadUser(BenchPerson who, Loop loop, int port, String headers) {
    super(who);
    this.loop = loop;
    this.port = port;
    this.headers = headers;
  }

  @Override
  void come(long intendedAt) {
    intended = intendedAt;
    var unused =
        new HttpCall(
            loop,
            port,
            HttpCall.post(
                "/api/sessions/" + who.session() + "/ticket", headers, "{\"takeOver\":false}"),
            this::enter);
  }

  private void enter(HttpCall.Answer answer) {
    if (answer.status() != 201) {
      observer.failed(this, "ticket " + answer.status());
      return;
    }
    var body = answer.body();
    int from = body.indexOf("\"socket\":\"") + 10;
    socket =
        new Socket(
            loop,
            port,
            body.substring(from, body.indexOf('"', from)),
            headers,
            stalled ? 4096 : 0,
            this);
  }

  @Override
  void go() {
    leaving = true;
    socket.send("{\"type\":\"leave\"}");
  }

  @Override
  void sayToAll(long stamp, int filler) {
    socket.send(
        "{\"type\":\"say\",\"text\":\"" + Frame.STAMP + stamp + "~" + padding(filler) + "\"}");
  }

  @Override
  void sendTo(LoadUser other, long stamp, boolean description) {
    var to = (VesperLoadUser) other;
    var head = "\"to\":\"" + to.id + "\",\"toEpoch\":" + to.epoch;
    if (description) {
      socket.send(
          "{\"type\":\"describe\","
              + head
              + ",\"kind\":\"offer\",\"sdp\":\""
              + Descriptions.sdp(stamp)
              + "\"}");
    } else {
      socket.send(
          "{\"type\":\"offer-candidate\","
              + head
              + ",\"candidate\":\"candidate:842163049 1 udp 1677729535 192.0.2.10 50000 typ relay"
              + " raddr 0.0.0.0 rport 0 generation 0 ufrag "
              + Frame.STAMP
              + stamp
              + "~ network-cost 999\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}");
    }
  }

  @Override
  int copiesOf(int people) {
    return people;
  }

  @Override
  public void heard(Frame frame) {
    if (frame.is("ping-sent")) {
      socket.send("{\"type\":\"answer-ping\",\"n\":" + frame.word("\"n\":") + "}");
    } else if (frame.is("welcomed")) {
      id = frame.word("\"you\":{\"id\":\"");
      epoch = frame.word("\"epoch\":");
      if (!inside) {
        comeIn(frame);
      }
      if (who.number() == 0) {
        letIn();
      }
    } else if (frame.is("door-changed")) {
      if (frame.count("\"participant\"") > 0) {
        letIn();
      }
    } else if (frame.is("refused")) {
      observer.failed(this, frame.text());
    } else if (frame.stamp() != 0) {
      observer.heard(this, frame);
    }
  }

  private void letIn() {
    if (admissionDue) {
      return;
    }
    admissionDue = true;
    long now = System.nanoTime();
    long credit = now - ADMISSIONS_AT_ONCE * AN_ADMISSION_NANOS;
    admissionsPaidUntil = Math.max(admissionsPaidUntil, credit) + AN_ADMISSION_NANOS;
    loop.at(
        Math.max(admissionsPaidUntil, now),
        () -> {
          admissionDue = false;
          if (!isGone()) {
            socket.send("{\"type\":\"admit-all\"}");
          }
        });
  }

  /** Keeps the connection of a stalled reader alive. A stalled reader sees no ping. */
  void showSignsOfLife() {
    showSignsOfLife(socket);
  }

  private void showSignsOfLife(Socket line) {
    if (!isGone() && line == socket) {
      line.send("{\"type\":\"answer-ping\",\"n\":1}");
      loop.after(Duration.ofMillis(4000 + RANDOM.nextInt(500)), () -> showSignsOfLife(line));
    }
  }

  String headers() {
    return headers;
  }
}
