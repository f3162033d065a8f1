package health.vesper.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "\u00a0",
        "\u200b",
        "\u2800",
        "\u3164",
        "\ufeff",
        "\u001c",
        "\u00ad",
        "\u202e",
        "\ufe0f",
        "\u115f\u1160",
        "\u3000 \u200d",
        "\udb40\udc41"
      })
  void what_nobody_sees_is_blank(String text) {
    assertThat(Texts.isBlank(text)).isTrue();
    assertThat(Texts.stripped(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "\u0301", "\u05d0", "\ud83d\ude00", "a\u00a0", "\u200b1"})
  void what_somebody_sees_is_not_blank(String text) {
    assertThat(Texts.isBlank(text)).isFalse();
  }

  @Test
  void a_missing_text_is_blank() {
    assertThat(Texts.isBlank(null)).isTrue();
    assertThat(Texts.stripped(null)).isEmpty();
  }

  @Test
  void a_text_is_kept_from_its_first_visible_character_to_its_last() {
    assertThat(Texts.stripped("\u00a0 It is\u00a0late.\u001c\n")).isEqualTo("It is\u00a0late.");
    assertThat(Texts.stripped(" \u2764\ufe0f "))
        .as("the form of an emoji")
        .isEqualTo("\u2764\ufe0f");
  }

  @Property
  void a_stripped_text_is_stripped(@ForAll String text) {
    var once = Texts.stripped(text);
    assertThat(Texts.stripped(once)).isEqualTo(once);
    assertThat(once.isEmpty()).isEqualTo(Texts.isBlank(text));
  }

  @Test
  void half_a_pair_and_nul_are_not_well_formed() {
    for (var text : List.of("a\0b", "\ud83d", "\ude00", "\ude00\ud83d")) {
      assertThat(Texts.isWellFormed(text)).as(Arrays.toString(text.toCharArray())).isFalse();
    }
    assertThat(Texts.isWellFormed("\ud83d\ude00 and \u00e9")).isTrue();
  }
}
