package health.vesper.signal.undertow;

import health.vesper.access.ContainerSession;
import health.vesper.access.ContainerSessions;
import io.undertow.server.session.Session;
import io.undertow.servlet.spec.HttpSessionImpl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;

/** Finds Undertow's session beneath the one that a request sees. */
@ApplicationScoped
public class UndertowSessions implements ContainerSessions {
  /** The attribute in which Undertow keeps the sockets that it closes when a session ends. */
  private static final String SOCKETS = "io.undertow.websocket.current-connections";

  @Override
  public ContainerSession of(HttpSession session) {
    if (session instanceof HttpSessionImpl undertow) {
      return new UndertowSession(undertow.getSession());
    }
    throw new IllegalStateException(session.getClass() + " is not a session of Undertow");
  }

  private record UndertowSession(Session session) implements ContainerSession {
    @Override
    public void invalidate() {
      session.invalidate(null);
    }

    @Override
    public void keepSocketsOpen() {
      session.removeAttribute(SOCKETS);
    }
  }
}
