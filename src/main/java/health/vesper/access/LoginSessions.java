package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import io.undertow.server.session.Session;
import io.undertow.servlet.spec.HttpSessionImpl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * The login sessions of this node, by person, so that they can be ended from outside. A session
 * comes in with the first request that it carries, and goes when the container ends it.
 */
@ApplicationScoped
public class LoginSessions implements Connected {
  private static final System.Logger LOG = System.getLogger(LoginSessions.class.getName());
  private static final String HELD = "health.vesper.login";

  /** Where Undertow keeps which sockets it has to close when a session ends. */
  private static final String SOCKETS = "io.undertow.websocket.current-connections";

  private final Map<UserId, List<Held>> byPerson = new ConcurrentHashMap<>();

  /** This session carries this person; told with every request, since tokens are renewed. */
  void carries(HttpSession session, Principal principal, SignIn signIn) {
    if (session.getAttribute(HELD) instanceof Held held
        && held.signIn.person().equals(signIn.person())) {
      held.principal = principal;
      if (!held.signIn.equals(signIn)) {
        held.signIn = signIn;
      }
      return;
    }
    // Binding it tells whoever was bound before that they are not any more.
    session.setAttribute(HELD, new Held(this, beneath(session), principal, signIn));
  }

  /** Whom this session carried with its last request; empty before the first, and once it ended. */
  public static Optional<SignIn> carriedBy(HttpSession session) {
    try {
      return session.getAttribute(HELD) instanceof Held held
          ? Optional.of(held.signIn)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  /** Not what a request sees of it, which would keep that request, connection and all. */
  private static Session beneath(HttpSession session) {
    if (session instanceof HttpSessionImpl undertow) {
      return undertow.getSession();
    }
    throw new IllegalStateException(session.getClass() + " is no session of Undertow");
  }

  @Override
  public Collection<SignIn> signIns() {
    return all().stream().map(held -> held.signIn).toList();
  }

  @Override
  public boolean isRoom() {
    return false;
  }

  /**
   * Ends the sessions that this is about, and, where a fresh sign-in is meant, the sign-in in
   * Keycloak behind each, by its own token: no permission over anybody is needed for it.
   */
  void end(AccessEnded end) {
    var over = all().stream().filter(held -> end.concerns(held.signIn)).toList();
    over.forEach(Held::invalidate);
    if (end.asksForFreshSignIn()) {
      over.forEach(Held::endInKeycloak);
    }
  }

  /**
   * Keycloak is silent, so no token can be renewed, and with its token a session ends. Those in a
   * room stay in it: the container no longer closes a socket with the session it was opened in. The
   * gate and the questions that are asked afterwards still reach it.
   */
  void letSocketsOutliveSessions() {
    all().forEach(Held::letSocketsBe);
  }

  private List<Held> all() {
    return byPerson.values().stream().flatMap(List::stream).toList();
  }

  private void keep(Held held) {
    byPerson.merge(
        held.signIn.person(),
        List.of(held),
        (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
  }

  private void forget(Held held) {
    byPerson.computeIfPresent(
        held.signIn.person(),
        (person, sessions) -> {
          var others = sessions.stream().filter(other -> other != held).toList();
          return others.isEmpty() ? null : others;
        });
  }

  /** A session and whom it carries; lives in the session itself. */
  private static final class Held implements HttpSessionBindingListener, Serializable {
    private static final long serialVersionUID = 1L;

    private final transient LoginSessions logins;
    private final transient Session session;
    private transient volatile Principal principal;
    private transient volatile SignIn signIn;

    Held(LoginSessions logins, Session session, Principal principal, SignIn signIn) {
      this.logins = logins;
      this.session = session;
      this.principal = principal;
      this.signIn = signIn;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      logins.keep(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      logins.forget(this);
    }

    void invalidate() {
      try {
        session.invalidate(null);
      } catch (IllegalStateException ended) {
        logins.forget(this);
      }
    }

    void letSocketsBe() {
      try {
        session.removeAttribute(SOCKETS);
      } catch (IllegalStateException ended) {
        logins.forget(this);
      }
    }

    void endInKeycloak() {
      if (principal instanceof OidcPrincipal<?> oidc
          && oidc.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext login
          && login.getOidcClientConfiguration() != null) {
        try {
          login.logout(login.getOidcClientConfiguration());
        } catch (RuntimeException e) {
          // Ended there already, or Keycloak is away; the gate asks for a fresh sign-in anyway.
          LOG.log(Level.DEBUG, "A sign-in in Keycloak could not be ended", e);
        }
      }
    }
  }
}
