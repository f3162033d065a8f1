package health.vesper.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.platform.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Reads answers about a record. */
final class CrisisAnswers {
  private CrisisAnswers() {}

  static CrisisView view(Response answer) {
    return (CrisisView) answer.getEntity();
  }

  /** The version that another person wrote meanwhile. */
  static CrisisView current(Response answer) {
    return (CrisisView) ((Problem) answer.getEntity()).facts().get("current");
  }

  /** The fields that are missing for closing the record. */
  @SuppressWarnings("unchecked")
  static List<String> blanks(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(422);
    return (List<String>) ((Problem) answer.getEntity()).facts().get("fields");
  }

  static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }
}
