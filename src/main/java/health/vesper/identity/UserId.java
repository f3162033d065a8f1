package health.vesper.identity;

import java.util.Objects;
import java.util.UUID;

/**
 * A person as Keycloak knows them: the token's {@code sub}, which stays when names and addresses
 * change.
 */
public record UserId(UUID value) implements java.io.Serializable {
  public UserId {
    Objects.requireNonNull(value, "value");
  }

  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
