package health.vesper.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.platform.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What is in an answer about a record. */
final class CrisisAnswers {
  private CrisisAnswers() {}

  static CrisisView view(Response answer) {
    return (CrisisView) answer.getEntity();
  }

  /** What somebody else wrote meanwhile. */
  static CrisisView current(Response answer) {
    return (CrisisView) ((Problem) answer.getEntity()).facts().get("current");
  }

  /** What is missing from the record that was to be closed. */
  @SuppressWarnings("unchecked")
  static List<String> blanks(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(422);
    return (List<String>) ((Problem) answer.getEntity()).facts().get("fields");
  }

  static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }
}
