package health.vesper.access;

import health.vesper.identity.UserId;

/** What Vesper does because of an event of Keycloak. */
sealed interface RevocationAction {
  void applyTo(Handler handler);

  /** End the access of a person, of everybody, or of one sign-in. */
  record Ended(AccessEnded end) implements RevocationAction {
    @Override
    public void applyTo(Handler handler) {
      handler.endAccess(end);
    }
  }

  /** The account of a person changed: ask Keycloak whether the person keeps access. */
  record CheckPerson(UserId person) implements RevocationAction {
    @Override
    public void applyTo(Handler handler) {
      handler.checkPerson(person);
    }
  }

  /** A change may concern anybody, such as a role, a group or the realm: check everybody. */
  record CheckEverybody() implements RevocationAction {
    @Override
    public void applyTo(Handler handler) {
      handler.checkEverybody();
    }
  }

  /** Nobody lost a right, so nothing is to do. */
  record Nothing() implements RevocationAction {
    @Override
    public void applyTo(Handler handler) {
      // Nothing to do.
    }
  }

  /** Applies actions. */
  interface Handler {
    void endAccess(AccessEnded end);

    void checkPerson(UserId person);

    void checkEverybody();
  }
}
