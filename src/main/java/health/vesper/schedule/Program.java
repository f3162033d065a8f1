package health.vesper.schedule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;

/** A level of care as one organization runs it: its name, its time zone, and its rules. */
@Entity
public class Program {
  @Id private UUID id;
  private String name;
  private String zone;
  @Embedded private Rules rules;

  /** For Hibernate only. */
  protected Program() {}

  public Program(ProgramId id, String name, ZoneId zone, Rules rules) {
    this.id = id.value();
    this.name = name;
    this.zone = zone.getId();
    this.rules = rules;
  }

  public ProgramId id() {
    return new ProgramId(id);
  }

  public String name() {
    return name;
  }

  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  public Rules rules() {
    return rules;
  }
}
