package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as its records need it: its details with its rules, who works with the group, and who
 * was enrolled that day, by legal name. For staff alone.
 */
public record SessionChart(SessionDetails details, List<Member> staff, List<Client> clients) {

  /** Somebody who works with the group; in training means that their notes are co-signed. */
  public record Member(UserId id, String name, String credentials, Duty duty, boolean inTraining) {
    public boolean facilitates() {
      return duty.inRoom();
    }
  }

  /** Somebody enrolled on the day; the legal name is empty for who never signed in. */
  public record Client(UserId id, String legalName, String groupName) {}

  public Optional<Member> staffed(UserId who) {
    return staff.stream().filter(m -> m.id().equals(who)).findFirst();
  }

  public Optional<Client> enrolled(UserId who) {
    return clients.stream().filter(c -> c.id().equals(who)).findFirst();
  }

  public SessionId id() {
    return details.session();
  }

  public String title() {
    return details.title();
  }

  public Instant startsAt() {
    return details.startsAt();
  }

  public Instant endsAt() {
    return details.endsAt();
  }

  /** When it was ended for everybody; null while it was not. */
  public @Nullable Instant endedAt() {
    return details.endedAt();
  }

  public ZoneId zone() {
    return details.zone();
  }

  public Rules rules() {
    return details.rules();
  }

  /** Whether people may still be in the room. */
  public boolean live(Instant now) {
    return !details.isOver(now);
  }
}
