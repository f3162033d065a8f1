package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * The HTTP sessions of signed-in people on this node, by person, so that they can be ended from
 * outside a request. A session is added with its first request, and removed when the container ends
 * it.
 */
@ApplicationScoped
public class LoginSessions implements Connected {
  private static final System.Logger LOG = System.getLogger(LoginSessions.class.getName());
  private static final String ATTRIBUTE = "health.vesper.login";

  @Inject private ContainerSessions container;
  private final Map<UserId, List<LoginSession>> byPerson = new ConcurrentHashMap<>();

  /** Notes whom this session belongs to. Called with every request, since tokens are renewed. */
  void carries(HttpSession session, Principal principal, SignIn signIn) {
    if (session.getAttribute(ATTRIBUTE) instanceof LoginSession login
        && login.signIn.person().equals(signIn.person())) {
      login.principal = principal;
      if (!login.signIn.equals(signIn)) {
        login.signIn = signIn;
      }
      return;
    }
    // Replacing the attribute removes the person who was signed in with this session before.
    session.setAttribute(
        ATTRIBUTE, new LoginSession(this, container.of(session), principal, signIn));
  }

  /** The sign-in of this session's last request; empty before the first and after its end. */
  public static Optional<SignIn> carriedBy(HttpSession session) {
    try {
      return session.getAttribute(ATTRIBUTE) instanceof LoginSession login
          ? Optional.of(login.signIn)
          : Optional.empty();
    } catch (IllegalStateException ended) {
      return Optional.empty();
    }
  }

  @Override
  public Collection<SignIn> signIns() {
    return all().stream().map(login -> login.signIn).toList();
  }

  @Override
  public boolean isRoom() {
    return false;
  }

  /**
   * Ends the sessions whose access ended and, where a fresh sign-in is asked for, the session in
   * Keycloak behind each. That takes the session's own token, and no permission over other people.
   */
  void end(AccessEnded end) {
    var ended = all().stream().filter(login -> end.concerns(login.signIn)).toList();
    ended.forEach(LoginSession::invalidate);
    if (end.asksForFreshSignIn()) {
      ended.forEach(LoginSession::endInKeycloak);
    }
  }

  /**
   * Keeps people in their rooms while Keycloak is silent. Then no token can be renewed, and a
   * session ends with its token; the container no longer closes the session's sockets with it. The
   * gate and the checks that follow later still reach those sockets.
   */
  void letSocketsOutliveSessions() {
    all().forEach(LoginSession::keepSocketsOpen);
  }

  private List<LoginSession> all() {
    return byPerson.values().stream().flatMap(List::stream).toList();
  }

  private void add(LoginSession login) {
    byPerson.merge(
        login.signIn.person(),
        List.of(login),
        (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
  }

  private void remove(LoginSession login) {
    byPerson.computeIfPresent(
        login.signIn.person(),
        (person, sessions) -> {
          var others = sessions.stream().filter(other -> other != login).toList();
          return others.isEmpty() ? null : others;
        });
  }

  /** A session and whom it belongs to; an attribute of the session itself. */
  private static final class LoginSession implements HttpSessionBindingListener, Serializable {
    private static final long serialVersionUID = 1L;

    private final transient LoginSessions sessions;
    private final transient ContainerSession session;
    private transient volatile Principal principal;
    private transient volatile SignIn signIn;

    LoginSession(
        LoginSessions sessions, ContainerSession session, Principal principal, SignIn signIn) {
      this.sessions = sessions;
      this.session = session;
      this.principal = principal;
      this.signIn = signIn;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      sessions.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      sessions.remove(this);
    }

    void invalidate() {
      try {
        session.invalidate();
      } catch (IllegalStateException ended) {
        sessions.remove(this);
      }
    }

    void keepSocketsOpen() {
      try {
        session.keepSocketsOpen();
      } catch (IllegalStateException ended) {
        sessions.remove(this);
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
          LOG.log(Level.DEBUG, "A session in Keycloak could not be ended", e);
        }
      }
    }
  }
}
