package health.vesper.schedule;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody's duty in a group. In training means that a supervisor must sign beside them. */
@Entity
@Table(name = "group_staff")
public class StaffMember {
  @Id private UUID id;
  private UUID groupId;
  private UUID userId;
  private Duty duty;
  private boolean inTraining;

  /** For Hibernate only. */
  protected StaffMember() {}

  public StaffMember(GroupId group, UserId person, Duty duty, boolean inTraining) {
    this.id = UUID.randomUUID();
    this.groupId = group.value();
    this.userId = person.value();
    this.duty = duty;
    this.inTraining = inTraining;
  }

  public GroupId group() {
    return new GroupId(groupId);
  }

  public Staff staff() {
    return new Staff(userId, duty, inTraining);
  }
}
