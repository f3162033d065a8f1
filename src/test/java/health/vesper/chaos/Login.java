package health.vesper.chaos;

import health.vesper.launch.Addresses;
import health.vesper.wire.HttpUser;
import java.util.concurrent.Semaphore;

/** One person's session with the server, signed in anew when it is over. */
final class Login {
  /** Keycloak hashes passwords slowly, on purpose. */
  private static final Semaphore AT_ONCE = new Semaphore(3);

  /** Twenty-five people sign in at once, on a machine that has other things to do. */
  private static final int PATIENCE = 5;

  private final Addresses at;
  private final String userName;
  private final String password;
  private final String secret;
  private volatile HttpUser visitor;

  /**
   * @param secret of the one-time passwords, or null for who needs none
   */
  Login(Addresses at, String userName, String password, String secret) {
    this.at = at;
    this.userName = userName;
    this.password = password;
    this.secret = secret;
  }

  /** Signs in; a server that is down leaves things as they were. */
  void renew() {
    AT_ONCE.acquireUninterruptibly();
    try {
      signIn(visitor == null ? PATIENCE : 1);
    } finally {
      AT_ONCE.release();
    }
  }

  private void signIn(int tries) {
    try {
      visitor = HttpUser.signedIn(at, userName, password, secret);
    } catch (RuntimeException e) {
      if (tries > 1) {
        signIn(tries - 1);
      } else if (visitor == null) {
        throw e;
      }
    }
  }

  String cookies() {
    return visitor.cookies("/api/");
  }

  HttpUser visitor() {
    return visitor;
  }
}
