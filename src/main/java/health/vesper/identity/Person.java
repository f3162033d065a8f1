package health.vesper.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as Keycloak last described them. Written anew whenever they sign in, so that sheets,
 * signatures and the door can name them when they are gone again.
 */
@Entity
public class Person {
  @Id private UUID userId;
  private String givenName;
  private String familyName;
  private @Nullable String email;
  private @Nullable String phone;
  private @Nullable String credentials;
  private Instant updatedAt;

  /** For Hibernate only. */
  protected Person() {}

  /** A person nobody has seen before. */
  public static Person first(Profile profile, Instant at) {
    var person = new Person();
    person.userId = profile.id().value();
    person.describe(profile, at);
    return person;
  }

  /** Takes what the newest token says; what it leaves out stays as it was known. */
  public void describe(Profile profile, Instant at) {
    givenName = profile.givenName();
    familyName = profile.familyName();
    email = otherwise(profile.email(), email);
    phone = otherwise(profile.phone(), phone);
    credentials = otherwise(profile.credentials(), credentials);
    updatedAt = at;
  }

  private static @Nullable String otherwise(@Nullable String newer, @Nullable String older) {
    return newer == null ? older : newer;
  }

  public PersonName name() {
    return new PersonName(userId, givenName, familyName, credentials);
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
