package health.vesper.attendance;

import health.vesper.platform.EnumWord;
import health.vesper.room.protocol.RoomRole;
import jakarta.persistence.Converter;

/** Keeps a role as its word. It stands here because the room knows nothing of JPA. */
@Converter
public class RoleWord extends EnumWord<RoomRole> {
  public RoleWord() {
    super(RoomRole.class);
  }
}
