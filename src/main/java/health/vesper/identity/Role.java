package health.vesper.identity;

import java.util.Locale;

/** What Keycloak says somebody is. What they are in one group comes from the schedule. */
public enum Role {
  CLIENT,
  FACILITATOR,
  SUPERVISOR,
  ADMINISTRATOR,
  CAPTIONER,
  GUEST;

  /** The realm role's name. */
  public String realmName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
