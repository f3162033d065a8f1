package health.vesper.chaos;

import health.vesper.launch.Addresses;
import health.vesper.wire.HttpUser;
import java.util.concurrent.Semaphore;

/** One person's login session. It signs in again when the session has ended. */
final class Login {
  /** Keycloak hashes passwords slowly on purpose. */
  private static final Semaphore AT_ONCE = new Semaphore(3);

  /** Twenty-five people sign in at once, on a machine that has other work. */
  private static final int PATIENCE = 5;

  private final Addresses at;
  private final String userName;
  private final String password;
  private final String secret;
  private volatile HttpUser httpUser;

  /**
   * @param secret the secret of the one-time passwords, or null for a person who needs none
   */
  Login(Addresses at, String userName, String password, String secret) {
    this.at = at;
    this.userName = userName;
    this.password = password;
    this.secret = secret;
  }

  /** Signs in. Nothing changes when the server is down. */
  void renew() {
    AT_ONCE.acquireUninterruptibly();
    try {
      signIn(httpUser == null ? PATIENCE : 1);
    } finally {
      AT_ONCE.release();
    }
  }

  private void signIn(int tries) {
    try {
      httpUser = HttpUser.signedIn(at, userName, password, secret);
    } catch (RuntimeException e) {
      if (tries > 1) {
        signIn(tries - 1);
      } else if (httpUser == null) {
        throw e;
      }
    }
  }

  String cookies() {
    return httpUser.cookies("/api/");
  }

  String person() {
    return httpUser.person();
  }

  HttpUser httpUser() {
    return httpUser;
  }
}
