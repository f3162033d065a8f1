package health.vesper.admission;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.room.protocol.RoomRole;

/** What a person is in one session. A supervisor reads its records and does not enter the room. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum SessionRole {
  CLIENT,
  FACILITATOR,
  CO_FACILITATOR,
  SUPERVISOR,
  INTERPRETER,
  CAPTIONER,
  FAMILY;

  static SessionRole of(RoomRole role) {
    return valueOf(role.name());
  }
}
