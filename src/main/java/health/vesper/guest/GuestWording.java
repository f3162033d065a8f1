package health.vesper.guest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a client reads before they agree to a guest, with the elements of a consent after 42 CFR
 * 2.31: who learns what of whom, for what, until when, and how it is taken back. Kept with each
 * answer as it was read; other words are another version, and an answer to an older one is refused.
 */
final class GuestWording {
  /** Raised whenever {@link #TEXT} or what goes into it changes. */
  static final int VERSION = 2;

  private static final String TEXT =
      """
      %1$s comes %2$s on %3$s, from %4$s to %5$s. While they are there, they see my group name, see and hear \
      me, and read what I write, %6$s. I agree that the program lets them. I may take this back at any \
      time, here, before the session and during it; %1$s then leaves at once. It ends by itself when \
      their time is over. If I do not agree, nothing changes for me.\
      """;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

  private GuestWording() {}

  static String of(String givenName, GuestRole role, Instant from, Instant until, ZoneId zone) {
    return TEXT.formatted(
        givenName,
        role.asWhat(),
        DAY.format(from.atZone(zone)),
        TIME.format(from.atZone(zone)),
        TIME.format(until.atZone(zone)),
        role.purpose());
  }
}
