package health.vesper.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated session of a group. Foreseen by a series or set by hand; over when its time has passed
 * or, before that, when a facilitator ends it for everybody.
 */
@Entity
public class Session {
  @Id private UUID id;
  private UUID groupId;
  private @Nullable UUID seriesId;
  private Instant startsAt;
  private Instant endsAt;
  private String zone;
  private @Nullable Instant endedAt;

  /** For Hibernate only. */
  protected Session() {}

  public Session(SessionId id, GroupId group, Instant startsAt, Instant endsAt, ZoneId zone) {
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a session ends after it starts");
    }
    this.id = id.value();
    this.groupId = group.value();
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.zone = zone.getId();
  }

  /** A session of a series: the same series and start are always the same session. */
  static Session foreseen(Series series, Series.Occurrence occurrence, ZoneId zone) {
    var session =
        new Session(
            SessionId.foreseen(series.id(), occurrence.startsAt()),
            series.group(),
            occurrence.startsAt(),
            occurrence.endsAt(),
            zone);
    session.seriesId = series.id();
    return session;
  }

  /** Ends it for everybody; a session ends once, so whoever comes second changes nothing. */
  public void end(Instant at) {
    if (endedAt == null) {
      endedAt = at;
    }
  }

  /** The series that foresaw it; a session set by hand has none. */
  public Optional<UUID> series() {
    return Optional.ofNullable(seriesId);
  }

  public boolean isUnderWay(Instant now) {
    return !now.isBefore(startsAt) && !isOver(now);
  }

  public boolean isOver(Instant now) {
    return endedAt != null || !now.isBefore(endsAt);
  }

  public SessionId id() {
    return new SessionId(id);
  }

  public GroupId group() {
    return new GroupId(groupId);
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }
}
