package health.vesper.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wording has a version number. A changed wording needs a new number. */
class GuestWordingTest {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");

  @Test
  void the_second_version_has_this_text() {
    assertThat(GuestWording.VERSION).isEqualTo(2);
    assertThat(words(GuestRole.INTERPRETER))
        .isEqualTo(
            "Lea comes as interpreter on Monday, November 23, 2026, from 6:00 PM to 7:30 PM. While"
                + " they are there, they see my group name, see and hear me, and read what I write,"
                + " so that what is said can be put into another language. I agree that the program"
                + " lets them. I may take this back at any time, here, before the session and"
                + " during it; Lea then leaves at once. It ends by itself when their time is over."
                + " If I do not agree, nothing changes for me.");
  }

  @ParameterizedTest
  @EnumSource
  void each_wording_names_the_guests_role_and_its_purpose(GuestRole role) {
    assertThat(words(role)).contains(role.asWhat(), role.purpose());
  }

  private static String words(GuestRole role) {
    var zone = ZoneId.of("America/New_York");
    return GuestWording.of("Lea", role, SIX, SIX.plusSeconds(5_400), zone);
  }
}
