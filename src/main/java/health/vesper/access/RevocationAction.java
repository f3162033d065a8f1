package health.vesper.access;

import health.vesper.identity.UserId;

/** What follows from a notice. */
sealed interface RevocationAction {
  void tell(Reader reader);

  /** Somebody's access is over, or everybody's, or one sign-in. */
  record Ended(AccessEnded end) implements RevocationAction {
    @Override
    public void tell(Reader reader) {
      reader.ended(end);
    }
  }

  /** Something of this person changed; whether they may stay, Keycloak has to be asked. */
  record AskAbout(UserId person) implements RevocationAction {
    @Override
    public void tell(Reader reader) {
      reader.askAbout(person);
    }
  }

  /** Something changed that may be about anybody: a role, a group, the realm. */
  record AskAboutAll() implements RevocationAction {
    @Override
    public void tell(Reader reader) {
      reader.askAboutAll();
    }
  }

  /** Nobody may do less than before. */
  record Nothing() implements RevocationAction {
    @Override
    public void tell(Reader reader) {
      // As it says.
    }
  }

  /** Whoever acts upon it. */
  interface Reader {
    void ended(AccessEnded end);

    void askAbout(UserId person);

    void askAboutAll();
  }
}
