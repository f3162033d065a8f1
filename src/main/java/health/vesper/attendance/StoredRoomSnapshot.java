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
 * What one live room would need to go on after a crash; replaced as a whole, never read back in.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
@Table(name = "room_memory")
public class StoredRoomSnapshot {
  @Id private UUID sessionId;

  @Column(columnDefinition = "text")
  @Convert(converter = EncryptedStringConverter.class)
  private String state;

  private Instant at;

  protected StoredRoomSnapshot() {}

  String state() {
    return state;
  }
}
