package health.vesper.guest;

import health.vesper.platform.Problem;
import health.vesper.schedule.SessionDetails;
import health.vesper.text.Texts;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a facilitator wants to invite: an address that only the guest and the facilitator know of,
 * and the first name that the members are asked about.
 */
public record InvitationRequest(
    String email, String givenName, String role, Instant from, Instant until) {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,185}");
  private static final int NAME_AT_MOST = 40;

  /** Why nobody can be invited like this; empty when they can. */
  Optional<Problem> refusedFor(SessionDetails details, Instant now) {
    if (details.isOver(now)) {
      return Optional.of(
          Problem.of(
              409, "ended", "This session is over.", "Invite the guest to the next one instead."));
    }
    if (email == null || !ADDRESS.matcher(Texts.stripped(email)).matches()) {
      return no("email", "Please give an e-mail address.", "The one they sign in with.");
    }
    if (givenName == null
        || Texts.isBlank(givenName)
        || Texts.stripped(givenName).length() > NAME_AT_MOST
        || givenName.chars().anyMatch(Character::isISOControl)) {
      return no(
          "given-name",
          "Please say what the group is to call them.",
          "A first name of up to 40 letters. The group is asked about it and sees it.");
    }
    if (GuestRole.of(role).isEmpty()) {
      return no(
          "role",
          "Please choose the role in which they come.",
          "Interpreter, captioner or family.");
    }
    return isInside(details, now)
        ? Optional.empty()
        : no(
            "time-box",
            "Please give a time within this session.",
            "It ends after it begins, not before now, and no later than the session.");
  }

  private boolean isInside(SessionDetails details, Instant now) {
    return from != null
        && until != null
        && from.isBefore(until)
        && now.isBefore(until)
        && !from.isBefore(details.staffDoorsOpenAt())
        && !until.isAfter(details.endsAt());
  }

  private static Optional<Problem> no(String code, String title, String detail) {
    return Optional.of(Problem.of(422, code, title, detail));
  }

  GuestRole guestRole() {
    return GuestRole.of(role).orElseThrow();
  }
}
