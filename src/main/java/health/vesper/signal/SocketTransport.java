package health.vesper.signal;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;

/** An outbox's way onto a real socket. */
final class SocketTransport implements Transport {
  private final Session session;

  SocketTransport(Session session) {
    this.session = session;
  }

  @Override
  public void send(String frame, Runnable done) {
    try {
      session.getAsyncRemote().sendText(frame, sent -> done.run());
    } catch (IllegalStateException closedMeanwhile) {
      done.run();
    }
  }

  @Override
  public void close(CloseCode code) {
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.sentence()));
    } catch (IOException | IllegalStateException gone) {
      // Closed already, by the other side or the network: onClose has been told, or will be.
      return;
    }
  }
}
