package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * The access of a person, or of everybody, has ended. It is fired as a CDI event after the gate is
 * closed; whoever holds a ticket, a socket or a login session of the person observes it. It
 * concerns only sign-ins from before a given time, so a late event does not evict a person who has
 * signed in again since then.
 *
 * @param what what kind of access ended
 * @param person the person; null for everybody, and when only the sign-in is known
 * @param session Keycloak's id of the sign-in; null unless a single sign-in ended
 * @param before sign-ins up to this time ended, by Keycloak's clock
 */
public record AccessEnded(What what, UserId person, String session, Instant before) {
  /** What kind of access ended. */
  public enum What {
    /** All sign-ins of one person. The person may sign in again if Keycloak allows it. */
    PERSON,
    /** The tokens of one person name roles that are out of date. A new sign-in gives new ones. */
    ROLES,
    /** All sign-ins of one person, later ones too: Vesper itself suspended the person. */
    SUSPENDED,
    /** One sign-in only. */
    SIGN_IN,
    /** All sign-ins of everybody. */
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
   * Whether this ends the given sign-in. Keycloak's times are whole seconds, so a sign-in of the
   * same second counts as earlier.
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

  /** The person who also loses the seat while disconnected, when there is no sign-in to check. */
  public Optional<UserId> wholePerson() {
    return Optional.ofNullable(person);
  }

  /**
   * Whether the session in Keycloak must end too. Otherwise the browser would sign in by itself.
   */
  boolean asksForFreshSignIn() {
    return what != What.ROLES && what != What.SIGN_IN;
  }
}
