package health.vesper.schedule;

import health.vesper.identity.UserId;
import health.vesper.text.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's time in a group, from one day to another, under the name the group knows. */
@Entity
public class Enrollment {
  @Id private UUID id;
  private UUID groupId;
  private UUID userId;
  private String groupName;
  private LocalDate startsOn;
  private @Nullable LocalDate endsOn;

  /** For Hibernate only. */
  protected Enrollment() {}

  public Enrollment(GroupId group, UserId client, String groupName, LocalDate startsOn) {
    if (Texts.isBlank(groupName)) {
      throw new IllegalArgumentException("the group must be able to call somebody by a name");
    }
    this.id = UUID.randomUUID();
    this.groupId = group.value();
    this.userId = client.value();
    this.groupName = Texts.stripped(groupName);
    this.startsOn = startsOn;
  }

  /** Their last day in the group. */
  public void endOn(LocalDate lastDay) {
    if (lastDay.isBefore(startsOn)) {
      throw new IllegalArgumentException("an enrollment cannot end before it begins");
    }
    endsOn = lastDay;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
  }

  public GroupId group() {
    return new GroupId(groupId);
  }

  public Enrolled enrolled() {
    return new Enrolled(userId, groupName);
  }
}
