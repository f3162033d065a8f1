package health.vesper.admission;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads all that a decision of admission needs from the database. Most people who come are
 * enrolled: one query finds all of them, a second one the staff. Whoever is neither may be an
 * invited guest and is looked up alone.
 *
 * <p>It needs no transaction, but sees the changes of the caller's.
 */
@ApplicationScoped
public class AdmissionFactsQuery {
  /**
   * Gives a row for each enrollment and each removal of a person, which are few.
   *
   * <p>{@code {people}} joins the people, and {@code {who}} is one of them.
   */
  private static final String FACTS =
      """
      select new health.vesper.admission.AdmissionFactsRow({details},
        {who}, m.duty, e.groupName, e.startsOn, e.endsOn, w.version, c.id, v.id, r.sessionId, r.onDay)
      from {tables} {people}
        left join StaffMember m on m.groupId = g.id and m.userId = {who}
        left join Enrollment e on e.groupId = g.id and e.userId = {who}
        left join Agreement w on w.programId = p.id
          and w.version = (select max(n.version) from Agreement n where n.programId = p.id)
        left join AgreementAcceptance c on c.agreementId = w.id and c.userId = {who}
        left join Arrival v on v.sessionId = s.id and v.userId = {who}
        left join Removal r on r.userId = {who} and (r.sessionId = s.id or r.programId = p.id)
      where function('one_of', s.id, :sessions) = true
      """
          .replace("{details}", Sessions.DETAILS)
          .replace("{tables}", Sessions.TABLES);

  private static final String OF_ENROLLED = ofMembers("Enrollment");
  private static final String OF_STAFF = ofMembers("StaffMember");
  private static final String OF_ONE =
      FACTS.replace("{people}", "").replace("{who}", "cast(:person as uuid)");

  @PersistenceContext private EntityManager em;

  private static String ofMembers(String entity) {
    return FACTS
        .replace(
            "{people}",
            "join "
                + entity
                + " x on x.groupId = g.id and function('one_of', x.userId, :people) = true")
        .replace("{who}", "x.userId");
  }

  /** The facts about each of them; who asks for a session that does not exist is missing. */
  Map<Asked, StoredFacts> read(Collection<Asked> people) {
    var facts = ofMembers(OF_ENROLLED, people);
    facts.putAll(ofMembers(OF_STAFF, missing(people, facts)));
    for (var other : missing(people, facts)) {
      facts.putAll(ofOne(other));
    }
    facts.keySet().retainAll(Set.copyOf(people));
    return facts;
  }

  private static Set<Asked> missing(Collection<Asked> people, Map<Asked, StoredFacts> facts) {
    return people.stream().filter(one -> !facts.containsKey(one)).collect(Collectors.toSet());
  }

  private Map<Asked, StoredFacts> ofMembers(String query, Collection<Asked> people) {
    if (people.isEmpty()) {
      return new HashMap<>();
    }
    return facts(
        em.createQuery(query, AdmissionFactsRow.class)
            .setParameter(
                "sessions",
                people.stream().map(one -> one.session().value()).distinct().toArray(UUID[]::new))
            .setParameter(
                "people",
                people.stream().map(one -> one.person().value()).distinct().toArray(UUID[]::new))
            .getResultList());
  }

  private Map<Asked, StoredFacts> ofOne(Asked one) {
    return facts(
        em.createQuery(OF_ONE, AdmissionFactsRow.class)
            .setParameter("sessions", new UUID[] {one.session().value()})
            .setParameter("person", one.person().value())
            .getResultList());
  }

  private static Map<Asked, StoredFacts> facts(List<AdmissionFactsRow> rows) {
    var facts = new HashMap<Asked, StoredFacts>();
    rows.stream()
        .collect(Collectors.groupingBy(AdmissionFactsRow::asked))
        .forEach((asked, theirs) -> facts.put(asked, AdmissionFactsRow.facts(theirs)));
    return facts;
  }
}
