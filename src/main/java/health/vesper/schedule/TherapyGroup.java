package health.vesper.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Locale;
import java.util.UUID;

/**
 * A cohort of a program. Its title is neutral: it may be seen over a shoulder, so it names neither
 * the program nor why people meet.
 */
@Entity
public class TherapyGroup {
  /** Whether newcomers may join while the group runs. */
  public enum Membership {
    OPEN,
    CLOSED
  }

  @Id private UUID id;
  private UUID programId;
  private String title;
  private String membership;
  private int capacity;

  /** For Hibernate only. */
  protected TherapyGroup() {}

  public TherapyGroup(
      GroupId id, ProgramId program, String title, Membership membership, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a group has at least one seat");
    }
    this.id = id.value();
    this.programId = program.value();
    this.title = title;
    this.membership = membership.name().toLowerCase(Locale.ROOT);
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

  public Membership membership() {
    return Membership.valueOf(membership.toUpperCase(Locale.ROOT));
  }

  public int capacity() {
    return capacity;
  }
}
