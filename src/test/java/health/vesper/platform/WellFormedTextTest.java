package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedTextTest {
  record Line(String text) {}

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "\\ud83d", "\\ude00\\ud83d"})
  void a_text_that_utf_8_cannot_carry_is_refused(String escaped) {
    assertThatThrownBy(() -> read(escaped)).isInstanceOf(InvalidFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "It is late.", "\\ud83d\\ude00", "\\u0009\\u000a"})
  void any_other_text_is_taken_as_it_is(String escaped) throws JsonProcessingException {
    assertThat(read(escaped).text()).isNotNull();
  }

  private static Line read(String escaped) throws JsonProcessingException {
    return Json.mapper().readValue("{\"text\":\"" + escaped + "\"}", Line.class);
  }
}
