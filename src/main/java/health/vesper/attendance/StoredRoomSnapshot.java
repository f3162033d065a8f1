package health.vesper.attendance;

import health.vesper.platform.EncryptedStringConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What one live room needs to go on after a crash, encrypted. Each new snapshot replaces the one
 * before as a whole.
 */
@Entity
@Table(name = "room_memory")
public class StoredRoomSnapshot {
  @Id private UUID sessionId;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String state;

  private Instant at;

  /** For Hibernate only. */
  protected StoredRoomSnapshot() {}

  StoredRoomSnapshot(UUID session, String state, Instant at) {
    this.sessionId = session;
    replace(state, at);
  }

  void replace(String newState, Instant now) {
    state = newState;
    at = now;
  }

  UUID session() {
    return sessionId;
  }

  String state() {
    return state;
  }

  @Override
  public String toString() {
    return "snapshot of room " + sessionId + " at " + at;
  }
}
