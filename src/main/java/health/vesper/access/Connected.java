package health.vesper.access;

import health.vesper.identity.SignIn;
import java.util.Collection;

/** Whoever has people with it now: the login sessions, and the rooms with their sockets. */
public interface Connected {
  /** The sign-ins that are here now; a person may have several. */
  Collection<SignIn> signIns();

  /** Whether being here means being in a room. */
  boolean isRoom();
}
