package health.vesper.identity;

import health.vesper.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody who ever signed in. */
@ApplicationScoped
public class People {
  @PersistenceContext private EntityManager em;

  /** Keeps what the token says; called when a page opens and every minute while it is open. */
  public void remember(Profile profile, Instant at) {
    var known = em.find(Person.class, profile.id().value());
    if (known == null) {
      em.persist(Person.first(profile, at));
    } else {
      known.describe(profile, at);
    }
  }

  public Optional<PersonName> name(UserId id) {
    return Optional.ofNullable(em.find(Person.class, id.value())).map(Person::name);
  }

  /** Whether one of these people has this address, as far as Keycloak told. */
  public boolean isAddressOfAny(String email, Collection<UserId> ids) {
    return em.createQuery(
                """
                select count(p) from Person p where p.userId in :ids and lower(p.email) = :email
                """,
                Long.class)
            .setParameter("ids", ids.stream().map(UserId::value).toList())
            .setParameter("email", Texts.stripped(email).toLowerCase(Locale.ROOT))
            .getSingleResult()
        > 0;
  }

  /** The names of these people; who never signed in is missing. */
  public Map<UserId, PersonName> names(Collection<UserId> ids) {
    return em.createQuery(
            """
            select new health.vesper.identity.PersonName(
              p.userId, p.givenName, p.familyName, p.credentials)
            from Person p where p.userId in :ids
            """,
            PersonName.class)
        .setParameter("ids", ids.stream().map(UserId::value).toList())
        .getResultStream()
        .collect(Collectors.toMap(PersonName::id, Function.identity()));
  }
}
