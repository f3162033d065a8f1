package health.vesper.consent;

import health.vesper.schedule.ProgramId;
import health.vesper.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The ground rules of a program's groups, one version of them. Published once and never edited: a
 * new wording is a new version, which everybody is asked again.
 */
@Entity
public class Agreement {
  @Id private UUID id;
  private UUID programId;
  private int version;
  private String title;

  @Column(columnDefinition = "text")
  private String text;

  private Instant publishedAt;

  /** For Hibernate only. */
  protected Agreement() {}

  /** The first version of a program's agreement. */
  public Agreement(ProgramId program, String title, String text, Instant at) {
    this(program, 1, title, text, at);
  }

  private Agreement(ProgramId program, int version, String title, String text, Instant at) {
    if (Texts.isBlank(text)) {
      throw new IllegalArgumentException("nobody can agree to an empty page");
    }
    this.id = UUID.randomUUID();
    this.programId = program.value();
    this.version = version;
    this.title = title;
    this.text = text;
    this.publishedAt = at;
  }

  /** The next version, in other words. */
  public Agreement reworded(String newTitle, String newText, Instant at) {
    return new Agreement(new ProgramId(programId), version + 1, newTitle, newText, at);
  }

  /** What somebody reads before they agree. */
  public Wording wording() {
    return new Wording(id, version, title, text);
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** One version of the ground rules, as people read it. */
  public record Wording(UUID id, int version, String title, String text) {}
}
