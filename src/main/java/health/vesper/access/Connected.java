package health.vesper.access;

import health.vesper.identity.SignIn;
import java.util.Collection;

/** Knows people who are connected now: the login sessions, and the rooms with their sockets. */
public interface Connected {
  /** The sign-ins that are connected now; a person may have several. */
  Collection<SignIn> signIns();

  /** Whether these people are in a room. */
  boolean isRoom();
}
