package health.vesper.signal.protocol;

import health.vesper.room.protocol.ServerMessage;
import java.util.Optional;

/** What a connection gets: a message, or a close code that is sent after it, or both. */
public record Outgoing(Optional<ServerMessage> message, Optional<CloseCode> close) {
  static Outgoing of(ServerMessage message) {
    return new Outgoing(Optional.of(message), Optional.empty());
  }

  /** The last message of a connection. */
  static Outgoing last(ServerMessage message, CloseCode close) {
    return new Outgoing(Optional.of(message), Optional.of(close));
  }

  static Outgoing close(CloseCode close) {
    return new Outgoing(Optional.empty(), Optional.of(close));
  }
}
