package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RoomEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All messages of the protocol, found by the sealed types that permit them. */
public final class MessageTypes {
  public static final List<Class<?>> FROM_CLIENT =
      records(AnswerPing.class, ParticipantCommand.class);
  public static final List<Class<?>> TO_CLIENT =
      records(ConnectionMessage.class, RoomEvent.SentAsItIs.class);

  private MessageTypes() {}

  private static List<Class<?>> records(Class<?>... roots) {
    return Arrays.stream(roots).flatMap(MessageTypes::records).toList();
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MessageTypes::records)
        : Stream.of(type);
  }
}
