package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's access is over: fired as a CDI event once the gate is closed to them, for whoever
 * holds something of theirs. It is about the sign-ins from before a moment only: who has proved
 * anew who they are is not thrown out by late news.
 *
 * @param what whose, and how much of it
 * @param person whose; null when it is everybody, or when only the sign-in is named
 * @param session Keycloak's id of the one sign-in, or null
 * @param before the moment, by Keycloak's clock
 */
public record AccessEnded(What what, UserId person, String session, Instant before) {
  /** How much of the access is over. */
  public enum What {
    /** All of one person's: they have to sign in anew, if they can. */
    PERSON,
    /** What one person's tokens say is out of date; signing in anew makes others. */
    ROLES,
    /** All of one person's, by Vesper's own decision, and whatever they sign in to anew. */
    SUSPENDED,
    /** One sign-in. */
    SIGN_IN,
    /** All of everybody's. */
    EVERYBODY
  }

  static AccessEnded of(UserId person, Instant before) {
    return new AccessEnded(What.PERSON, person, null, before);
  }

  static AccessEnded ofRoles(UserId person, Instant before) {
    return new AccessEnded(What.ROLES, person, null, before);
  }

  static AccessEnded bySuspension(UserId person, Instant at) {
    return new AccessEnded(What.SUSPENDED, person, null, at);
  }

  static AccessEnded ofSignIn(String session, Instant before) {
    return new AccessEnded(What.SIGN_IN, null, session, before);
  }

  static AccessEnded ofEverybody(Instant before) {
    return new AccessEnded(What.EVERYBODY, null, null, before);
  }

  /**
   * Whether this sign-in is over by it. Keycloak's moments are whole seconds: what began in the
   * same second counts as from before.
   */
  public boolean concerns(SignIn signIn) {
    return switch (what) {
      case PERSON -> signIn.person().equals(person) && !signIn.authenticatedAt().isAfter(before);
      case ROLES -> signIn.person().equals(person) && !signIn.issuedAt().isAfter(before);
      case SUSPENDED -> signIn.person().equals(person);
      case SIGN_IN -> session.equals(signIn.session());
      case EVERYBODY -> !signIn.authenticatedAt().isAfter(before);
    };
  }

  /** Whose seat goes, too, when they are away for a moment and no sign-in is there to look at. */
  public Optional<UserId> wholePerson() {
    return Optional.ofNullable(person);
  }

  /** Whether the sign-in in Keycloak must end, too: or the browser would come back by itself. */
  boolean asksForFreshSignIn() {
    return what != What.ROLES && what != What.SIGN_IN;
  }
}
