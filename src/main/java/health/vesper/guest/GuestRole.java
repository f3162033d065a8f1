package health.vesper.guest;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.platform.EnumWord;
import health.vesper.room.protocol.RoomRole;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;

/** As what somebody may come from outside the group. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum GuestRole {
  INTERPRETER("as interpreter", "so that what is said can be put into another language"),
  CAPTIONER("as captioner", "so that what is said can be read by those who cannot hear it"),
  FAMILY("from the family of a member", "so that somebody close to a member can take part");

  private final String asWhat;
  private final String purpose;

  GuestRole(String asWhat, String purpose) {
    this.asWhat = asWhat;
    this.purpose = purpose;
  }

  /** Empty for a word that is none of them. */
  static Optional<GuestRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The word in the database and on the wire. */
  public String word() {
    return EnumWord.of(this);
  }

  public RoomRole inRoom() {
    return RoomRole.valueOf(name());
  }

  /**
   * Whether Keycloak, too, says that this person comes as such: an address alone opens no door, and
   * a role that is taken away closes it.
   */
  boolean isTakenBy(Caller who) {
    return who.is(this == CAPTIONER ? Role.CAPTIONER : Role.GUEST);
  }

  /** Whether Keycloak gives this person any role in which somebody can be a guest. */
  static boolean mayBeAny(Caller who) {
    return Arrays.stream(values()).anyMatch(role -> role.isTakenBy(who));
  }

  String asWhat() {
    return asWhat;
  }

  String purpose() {
    return purpose;
  }

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<GuestRole> {
    public Word() {
      super(GuestRole.class);
    }
  }
}
