package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One session as its records need it: when it was, by which rules of the program, who works with
 * the group and who was enrolled that day.
 *
 * @param endedAt when it was ended for everybody, or null
 */
public record SessionChart(
    SessionId id,
    String title,
    Instant startsAt,
    Instant endsAt,
    Instant endedAt,
    ZoneId zone,
    Rules rules,
    List<Member> staff,
    List<Client> clients) {

  /** The program's thresholds. */
  public record Rules(
      int graceMinutes,
      int earlyLeaveMinutes,
      int noteDueBusinessDays,
      int capacity,
      int holdSeconds) {}

  /** What somebody does for a group. */
  public enum Duty {
    FACILITATOR,
    CO_FACILITATOR,
    SUPERVISOR
  }

  /** Somebody who works with the group; in training means that their notes are co-signed. */
  public record Member(UserId id, String name, String credentials, Duty duty, boolean inTraining) {
    public boolean facilitates() {
      return duty != Duty.SUPERVISOR;
    }
  }

  /** Somebody enrolled on the day; the legal name is for staff alone. */
  public record Client(UserId id, String legalName, String groupName) {}

  public Optional<Member> staffed(UserId who) {
    return staff.stream().filter(m -> m.id().equals(who)).findFirst();
  }

  public Optional<Client> enrolled(UserId who) {
    return clients.stream().filter(c -> c.id().equals(who)).findFirst();
  }

  /** The day of the session, where the program is. */
  public LocalDate day() {
    return startsAt.atZone(zone).toLocalDate();
  }

  /** Whether people may still be in the room. */
  public boolean live(Instant now) {
    return endedAt == null && now.isBefore(endsAt);
  }
}
