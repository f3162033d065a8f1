package health.vesper.admission;

import health.vesper.access.AccessEnded;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets of this node that nobody has used yet. A ticket carries a decision of admission from
 * the request that asked for it to the socket that opens a moment later: it is good once, for half
 * a minute, and only for the person it was given to. Shown by anybody else it is spent. Used, it
 * voids the older ones of the same person for the same room.
 */
@ApplicationScoped
public class Tickets {
  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int BYTES = 32;

  /** How many may lie unused for one person: the newest, for a page that was loaded again. */
  static final int MOST_UNUSED = 3;

  private final SecureRandom random = new SecureRandom();

  /** The oldest first. */
  private final Map<String, Issued> unused = new LinkedHashMap<>();

  private final Map<UserId, Deque<Issued>> byPerson = new HashMap<>();
  private final Clock clock;

  /** For the container's proxy only. */
  protected Tickets() {
    this(Clock.systemUTC());
  }

  @Inject
  public Tickets(Clock clock) {
    this.clock = clock;
  }

  /**
   * Gives out a ticket for this entry; of too many unused ones the oldest is void.
   *
   * @param by the sign-in that asked for it; with that the ticket ends, too
   */
  public Ticket issue(TicketClaims entry, Optional<SignIn> by) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var issued = new Issued(ticket, entry, by, clock.instant().plus(LIFE));
    keep(issued);
    return new Ticket(ticket, issued.expiresAt());
  }

  /** The same for whoever has no sign-in; void with the access of the person. */
  public Ticket issue(TicketClaims entry) {
    return issue(entry, Optional.empty());
  }

  private synchronized void keep(Issued issued) {
    var now = clock.instant();
    unused.values().stream()
        .takeWhile(oldest -> !now.isBefore(oldest.expiresAt()))
        .toList()
        .forEach(this::drop);
    var mine = byPerson.computeIfAbsent(issued.entry().person(), p -> new ArrayDeque<>());
    if (mine.size() == MOST_UNUSED) {
      unused.remove(mine.removeFirst().ticket());
    }
    mine.addLast(issued);
    unused.put(issued.ticket(), issued);
  }

  private void drop(Issued issued) {
    unused.remove(issued.ticket());
    byPerson.computeIfPresent(
        issued.entry().person(),
        (person, mine) -> mine.remove(issued) && mine.isEmpty() ? null : mine);
  }

  /** Takes the ticket; empty when it is unknown, used, too old or somebody else's. */
  public Optional<TicketClaims> redeem(String ticket, UserId by) {
    return take(ticket, by)
        .filter(issued -> clock.instant().isBefore(issued.expiresAt()))
        .map(Issued::entry)
        .filter(entry -> entry.person().equals(by));
  }

  /**
   * What lies unused of those whose access ended opens nothing any more. A ticket of somebody who
   * has signed in anew since is not theirs: news of an end may be hours late, and all of it comes
   * again to a server that has just started.
   */
  synchronized void ended(@Observes AccessEnded end) {
    end.wholePerson().map(this::unusedOf).orElseGet(unused::values).stream()
        .filter(issued -> issued.endsWith(end))
        .toList()
        .forEach(this::drop);
  }

  private Collection<Issued> unusedOf(UserId person) {
    return byPerson.getOrDefault(person, new ArrayDeque<>());
  }

  private synchronized Optional<Issued> take(String ticket, UserId by) {
    var issued = Optional.ofNullable(unused.get(ticket));
    issued.filter(i -> i.entry().person().equals(by)).ifPresent(this::dropOlder);
    issued.ifPresent(this::drop);
    return issued;
  }

  /**
   * A device connects with its newest ticket. An older ticket that arrives later was given up; it
   * must not replace the connection in use.
   */
  private void dropOlder(Issued used) {
    byPerson.get(used.entry().person()).stream()
        .takeWhile(older -> !older.equals(used))
        .filter(older -> older.entry().room().equals(used.entry().room()))
        .toList()
        .forEach(this::drop);
  }

  /** What the person is told. */
  public record Ticket(String ticket, Instant expiresAt) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private record Issued(String ticket, TicketClaims entry, Optional<SignIn> by, Instant expiresAt) {
    boolean endsWith(AccessEnded end) {
      return by.map(end::concerns).orElse(end.what() != AccessEnded.What.SIGN_IN);
    }
  }
}
