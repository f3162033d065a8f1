package health.vesper.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same session every week. What repeats is the time on the wall, not the distance between two
 * sessions: in the two weeks of the year when the clocks change, people still come at six.
 */
@Entity
public class Series {
  @Id private UUID id;
  private UUID groupId;
  private int weekday;
  private LocalTime startsAt;
  private int minutes;
  private LocalDate firstOn;
  private @Nullable LocalDate lastOn;

  /** For Hibernate only. */
  protected Series() {}

  public Series(
      GroupId group, DayOfWeek weekday, LocalTime startsAt, Duration length, LocalDate firstOn) {
    if (length.toMinutes() < 1) {
      throw new IllegalArgumentException("a session lasts at least a minute");
    }
    this.id = UUID.randomUUID();
    this.groupId = group.value();
    this.weekday = weekday.getValue();
    this.startsAt = startsAt;
    this.minutes = Math.toIntExact(length.toMinutes());
    this.firstOn = firstOn;
  }

  /** The last day on which it may meet. */
  public void endOn(LocalDate lastDay) {
    lastOn = lastDay;
  }

  /** When it meets between two days, both included, on a clock of this zone. */
  public List<Occurrence> occurrences(LocalDate from, LocalDate to, ZoneId zone) {
    var first = from.isBefore(firstOn) ? firstOn : from;
    var last = lastOn != null && lastOn.isBefore(to) ? lastOn : to;
    var day = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    return day.datesUntil(last.isBefore(day) ? day : last.plusDays(1), java.time.Period.ofWeeks(1))
        .map(date -> date.atTime(startsAt).atZone(zone).toInstant())
        .map(start -> new Occurrence(start, start.plus(Duration.ofMinutes(minutes))))
        .toList();
  }

  public UUID id() {
    return id;
  }

  public GroupId group() {
    return new GroupId(groupId);
  }

  /** One session that a series foresees. */
  public record Occurrence(Instant startsAt, Instant endsAt) {}
}
