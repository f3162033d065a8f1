package health.vesper.signal.socket;

import health.vesper.room.protocol.RoomCommand;
import java.time.Instant;

/** What a connection reports to its room. */
public interface ConnectedRoom {
  /** Hands a command to the room, which closes the connection when too much is waiting. */
  void post(RoomCommand.Posted command);

  /** The connection is closed or timed out. A second call has no effect. */
  void disconnected(ClientConnection connection);

  /** The sequence number of the last frame that was sent to this person; 0 before the first. */
  long lastSequence(ClientConnection connection);

  /** The client has received every frame up to this sequence number. */
  void acknowledged(ClientConnection connection, long sequence);

  /** The client named a sender or a role of its own choice; this goes into the audit trail. */
  void forgedSender(ClientConnection connection, Instant now);
}
