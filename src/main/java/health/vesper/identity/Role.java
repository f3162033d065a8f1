package health.vesper.identity;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Locale;

/** What Keycloak says somebody is. What they are in one group comes from the schedule. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
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
