package health.vesper.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * A cohort of a program. Its title is neutral: it may be seen over a shoulder, so it names neither
 * the program nor why people meet.
 */
@Entity
public class TherapyGroup {
  @Id private UUID id;
  private UUID programId;
  private String title;
  private int capacity;

  /** For Hibernate only. */
  protected TherapyGroup() {}

  public TherapyGroup(GroupId id, ProgramId program, String title, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a group has at least one seat");
    }
    this.id = id.value();
    this.programId = program.value();
    this.title = title;
    this.capacity = capacity;
  }

  public GroupId id() {
    return new GroupId(id);
  }

  public ProgramId program() {
    return new ProgramId(programId);
  }

  public String title() {
    return title;
  }

  public int capacity() {
    return capacity;
  }
}
