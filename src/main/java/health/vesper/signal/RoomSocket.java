package health.vesper.signal;

import health.vesper.platform.MetricNames;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.rooms.RoomEntry;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.undertow.SocketTransport;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket endpoint of a room; one instance for each connection. {@link Handshake} has checked
 * the ticket. This class passes text frames to the {@link ClientConnection} and closes the socket
 * for everything else.
 *
 * <p>Threads: the connection's I/O thread calls all methods, one after the other. An I/O thread
 * serves many sockets, so nothing here may wait; see {@code dispatch-to-worker} in {@code
 * vesper.cli}.
 */
@ServerEndpoint(value = "/ws/room/{ticket}", configurator = Handshake.class)
public class RoomSocket {
  private static final System.Logger LOG = System.getLogger(RoomSocket.class.getName());

  /** Far longer than the ping timeout: for a closed socket whose client never answers the close. */
  private static final long IDLE_MILLIS = 60_000;

  @Inject private RoomEntry rooms;
  @Inject private MeterRegistry metrics;
  @Inject private Clock clock;
  private @Nullable SocketTransport transport;
  private @Nullable ClientConnection connection;
  private @Nullable StringBuilder beginning;

  @OnOpen
  public void onOpen(Session session, EndpointConfig config) {
    session.setMaxIdleTimeout(IDLE_MILLIS);
    transport = new SocketTransport(session);
    session.getUserProperties().remove(Handshake.DECISION);
    var decision = (RoomEntry.Decision) config.getUserProperties().remove(Handshake.DECISION);
    if (decision instanceof RoomEntry.Accepted accepted) {
      metrics.counter(MetricNames.CONNECTIONS_OPENED).increment();
      connection = rooms.connect(accepted, resumePoint(session), transport);
    } else {
      transport.close(((RoomEntry.Refused) decision).code());
    }
  }

  private static @Nullable ResumePoint resumePoint(Session session) {
    var parameters = session.getRequestParameterMap();
    return ResumePoint.of(first(parameters.get("tape")), first(parameters.get("after")))
        .orElse(null);
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /**
   * Collects the parts of a text message. It takes parts because Undertow's limit for a whole
   * message looks only at what arrives first, so a slow client could fill the memory.
   */
  @OnMessage
  public void onText(String part, boolean last) {
    if (connection == null) {
      return;
    }
    int length = part.length() + (beginning == null ? 0 : beginning.length());
    if (length > ProtocolCodec.LONGEST_FRAME) {
      beginning = null;
      connection.refuse(CloseCode.TOO_BIG, ProtocolCodec.TOO_BIG);
    } else if (!last) {
      beginning = beginning == null ? new StringBuilder() : beginning;
      beginning.append(part);
    } else {
      var text = beginning == null ? part : beginning.append(part).toString();
      beginning = null;
      connection.received(text.getBytes(StandardCharsets.UTF_8), clock.instant());
    }
  }

  @OnMessage
  public void onBinary(byte[] part, boolean last) {
    if (connection != null) {
      connection.refuse(CloseCode.BINARY, "binary");
    }
  }

  @OnClose
  public void onClose() {
    if (connection != null) {
      metrics.counter(MetricNames.CONNECTIONS_CLOSED).increment();
      if (transport.isClosedByClient()) {
        connection.received(clock.instant());
      }
      connection.disconnected();
    }
  }

  @OnError
  public void onError(Throwable error) {
    metrics.counter(MetricNames.CONNECTION_ERRORS).increment();
    LOG.log(Level.DEBUG, "A room connection failed: {0}", error.getClass().getSimpleName());
    if (connection == null) {
      transport.close(CloseCode.of(error));
    } else {
      connection.outbox().closeNow(CloseCode.of(error));
    }
  }
}
