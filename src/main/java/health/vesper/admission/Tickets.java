package health.vesper.admission;

import health.vesper.identity.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tickets of this node that nobody has used yet. A ticket carries a decision of admission from
 * the request that asked for it to the socket that opens a moment later: it is good once, for half
 * a minute, and only for the person it was given to. Shown by anybody else it is spent.
 */
@ApplicationScoped
public class Tickets {
  static final Duration LIFE = Duration.ofSeconds(30);
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Issued> unused = new ConcurrentHashMap<>();
  private final Clock clock;

  /** For the container's proxy only. */
  protected Tickets() {
    this(Clock.systemUTC());
  }

  @Inject
  public Tickets(Clock clock) {
    this.clock = clock;
  }

  /** Gives out a ticket for this entry. */
  public Ticket issue(Entry entry) {
    var now = clock.instant();
    unused.values().removeIf(issued -> !now.isBefore(issued.expiresAt()));
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var expiresAt = now.plus(LIFE);
    unused.put(ticket, new Issued(entry, expiresAt));
    return new Ticket(ticket, expiresAt);
  }

  /** Takes the ticket; empty when it is unknown, used, too old or somebody else's. */
  public Optional<Entry> redeem(String ticket, UserId by) {
    return Optional.ofNullable(unused.remove(ticket))
        .filter(issued -> clock.instant().isBefore(issued.expiresAt()))
        .map(Issued::entry)
        .filter(entry -> entry.person().equals(by));
  }

  /** What the person is told. */
  public record Ticket(String ticket, Instant expiresAt) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private record Issued(Entry entry, Instant expiresAt) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
