package health.vesper.identity;

import health.vesper.text.Texts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called.
 *
 * @param credentials what follows the name under a signature, e.g. {@code LPC}
 */
public record PersonName(
    UserId id, String givenName, String familyName, @Nullable String credentials) {
  /** As the database answers. */
  public PersonName(UUID id, String givenName, String familyName, @Nullable String credentials) {
    this(new UserId(id), givenName, familyName, credentials);
  }

  /** First and last name, for staff and records only. */
  public String legalName() {
    return Texts.stripped(givenName + " " + familyName);
  }
}
