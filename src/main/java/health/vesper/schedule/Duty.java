package health.vesper.schedule;

import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.platform.EnumWord;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a member of staff does in one group. */
public enum Duty {
  /** Leads the group, attests its sheets, signs its notes. */
  FACILITATOR,
  /** Leads beside the facilitator, with the same powers in the room. */
  CO_FACILITATOR,
  /** Reads the records and co-signs; is not in the room. */
  SUPERVISOR;

  /** The word in the database and on the wire. */
  public String word() {
    return EnumWord.of(this);
  }

  /** The duty behind a word of the database. */
  public static Duty of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether Keycloak, too, says that this person does such a duty: a role taken away ends it. */
  public boolean isDoneBy(Caller who) {
    return who.is(inRoom() ? Role.FACILITATOR : Role.SUPERVISOR);
  }

  /** Whether this duty is done inside the room. */
  public boolean inRoom() {
    return this != SUPERVISOR;
  }

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<Duty> {
    public Word() {
      super(Duty.class);
    }
  }
}
