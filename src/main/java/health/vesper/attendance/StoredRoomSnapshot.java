package health.vesper.attendance;

import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What one live room would need to go on after a crash; replaced as a whole, never read back in.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
@Table(name = "room_memory")
public class StoredRoomSnapshot {
  @Id private UUID sessionId;

  @Column(columnDefinition = "text")
  private EncryptedText state;

  private Instant at;

  protected StoredRoomSnapshot() {}

  String state() {
    return TextCipher.ofServer().decrypt(state, at(sessionId));
  }

  /** Where the state of a session's room is kept. */
  static TextLocation at(UUID session) {
    return new TextLocation("room_memory", "state", session);
  }
}
