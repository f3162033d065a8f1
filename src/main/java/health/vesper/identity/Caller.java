package health.vesper.identity;

import health.vesper.text.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the checked token says. Lives for one request; resources inject it.
 *
 * @param id the token's {@code sub}
 * @param givenName shown to the person and, for staff, to their group
 * @param familyName never shown to another client
 * @param roles the realm roles that Vesper knows
 * @param verifiedEmail the address that Keycloak has checked to be theirs, if any: how an
 *     invitation is recognized
 */
public record Caller(
    UserId id,
    String givenName,
    String familyName,
    Set<Role> roles,
    @Nullable String verifiedEmail) {
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Somebody whose address is not known, or not checked. */
  public Caller(UserId id, String givenName, String familyName, Set<Role> roles) {
    this(id, givenName, familyName, roles, null);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** First and last name, for the person's own records and staff only. */
  public String legalName() {
    return Texts.stripped(givenName + " " + familyName);
  }
}
