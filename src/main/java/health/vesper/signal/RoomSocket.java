package health.vesper.signal;

import health.vesper.access.Gate;
import health.vesper.admission.TicketClaims;
import health.vesper.admission.Tickets;
import health.vesper.platform.Counters;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Nullable;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.rooms.RoomDirectory;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.PendingConnection;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.UserLimits;
import health.vesper.signal.undertow.SocketReceiver;
import health.vesper.signal.undertow.SocketTransport;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/**
 * One person's line to a room. Opens with a ticket, which says who comes as what; after that it
 * hands on what it hears and decides nothing.
 *
 * <p>Threads: the container calls from the network's own threads, which serve many sockets each, so
 * nothing here may wait for anything.
 */
@ServerEndpoint(value = "/ws/room/{ticket}", configurator = Handshake.class)
public class RoomSocket implements SocketReceiver.Hearer {
  private static final System.Logger LOG = System.getLogger(RoomSocket.class.getName());

  /** Far beyond the ping lease: for a socket that is closed but whose other end never says so. */
  private static final long IDLE_MILLIS = 60_000;

  @Inject private Tickets tickets;
  @Inject private RoomDirectory rooms;
  @Inject private Counters counters;
  @Inject private UserLimits shares;
  @Inject private Gate gate;
  @Inject private Clock clock;
  private final PendingConnection threshold = new PendingConnection();

  @OnOpen
  public void onOpen(Session session, EndpointConfig config, @PathParam("ticket") String ticket) {
    session.setMaxIdleTimeout(IDLE_MILLIS);
    SocketReceiver.listen(session, this);
    var transport = new SocketTransport(session);
    var login = (Login) config.getUserProperties().get(Handshake.LOGIN);
    if (login != null && !shares.mayJoin(login.person(), clock.instant())) {
      counters.count("too-many-joins");
      transport.close(CloseCode.OVERLOADED);
      return;
    }
    var entry =
        login == null || !gate.admits(login.signIn())
            ? null
            : tickets.redeem(ticket, login.person()).orElse(null);
    if (entry == null) {
      counters.count("bad-ticket");
      transport.close(CloseCode.VIOLATION);
      return;
    }
    counters.count("opened");
    var mark = bookmark(session);
    rooms.onceReady(entry, () -> comeIn(entry, login, mark, transport));
  }

  private void comeIn(
      TicketClaims entry, Login login, @Nullable ResumePoint mark, Transport transport) {
    try {
      var peer = rooms.enter(entry, login, mark, transport);
      threshold.crossedBy(peer);
      if (!gate.admits(login.signIn())) {
        // The access ended between the first look and the entering, which it did not see.
        peer.room().putOut(peer);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Room " + entry.room().value() + " could not be opened", e);
      transport.close(CloseCode.of(e));
    }
  }

  private static @Nullable ResumePoint bookmark(Session session) {
    var words = session.getRequestParameterMap();
    return ResumePoint.of(first(words.get("tape")), first(words.get("after"))).orElse(null);
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  @Override
  public void heard(byte[] text) {
    threshold.then(peer -> peer.said(text, clock.instant()));
  }

  @Override
  public void heardBytes() {
    threshold.then(peer -> peer.refuse(CloseCode.BINARY, "binary"));
  }

  @Override
  public void heardTooMuch() {
    threshold.then(peer -> peer.refuse(CloseCode.TOO_BIG, ProtocolCodec.TOO_BIG));
  }

  @Override
  public void heardGoodbye() {
    threshold.then(peer -> peer.heard(clock.instant()));
  }

  @OnClose
  public void onClose() {
    threshold.then(
        gone -> {
          counters.count("closed");
          gone.room().lost(gone);
        });
  }

  @Override
  @OnError
  public void failed(Throwable error) {
    counters.count("errors");
    LOG.log(Level.DEBUG, "A connection failed: {0}", error.getClass().getSimpleName());
    threshold.then(failed -> failed.outbox().closeNow(CloseCode.of(error)));
  }
}
