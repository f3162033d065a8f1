package health.vesper.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** One place of one program; the program's own data. */
@Entity
@IdClass(ProgramPlace.Key.class)
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class ProgramPlace {
  /** One code per program. */
  public record Key(UUID programId, String code) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id private UUID programId;
  @Id private String code;
  private String label;
  private String emergencyNumber;

  /** For Hibernate only. */
  protected ProgramPlace() {}

  public ProgramPlace(ProgramId program, Place place) {
    this.programId = program.value();
    this.code = place.code();
    this.label = place.label();
    this.emergencyNumber = place.emergencyNumber();
  }
}
