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
 * What one live room needs to go on after a crash, encrypted. Each new snapshot replaces the one
 * before as a whole.
 */
@Entity
@Table(name = "room_memory")
public class StoredRoomSnapshot {
  @Id private UUID sessionId;

  @Column(columnDefinition = "text")
  private EncryptedText state;

  private Instant at;

  /** For Hibernate only. */
  protected StoredRoomSnapshot() {}

  StoredRoomSnapshot(UUID session, String state, Instant at) {
    this.sessionId = session;
    replace(state, at);
  }

  void replace(String newState, Instant now) {
    state = TextCipher.ofServer().encrypt(newState, at(sessionId));
    at = now;
  }

  UUID session() {
    return sessionId;
  }

  String state() {
    return TextCipher.ofServer().decrypt(state, at(sessionId));
  }

  /** Where the state of a session's room is kept. */
  static TextLocation at(UUID session) {
    return new TextLocation("room_memory", "state", session);
  }

  @Override
  public String toString() {
    return "snapshot of room " + sessionId + " at " + at;
  }
}
