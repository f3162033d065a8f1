package health.vesper.identity;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.platform.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonFilterTest {
  private final UserId fia = new UserId(UUID.randomUUID());
  private final UserId kofi = new UserId(UUID.randomUUID());

  @Test
  void the_page_of_the_person_who_is_signed_in_goes_on() {
    assertThat(PersonFilter.refusal(fia, fia.toString(), true)).isEmpty();
    assertThat(PersonFilter.refusal(fia, fia.toString(), false)).isEmpty();
  }

  @Test
  void the_page_of_somebody_else_gets_nothing() {
    for (var required : new boolean[] {true, false}) {
      assertThat(PersonFilter.refusal(kofi, fia.toString(), required))
          .map(Problem::code)
          .contains("somebody-else");
    }
  }

  @Test
  void what_changes_something_must_say_for_whom_the_page_was_made() {
    assertThat(PersonFilter.refusal(fia, null, true)).map(Problem::code).contains("person-missing");
    assertThat(PersonFilter.refusal(fia, "", true)).map(Problem::code).contains("somebody-else");
    assertThat(PersonFilter.refusal(fia, null, false)).isEmpty();
  }
}
