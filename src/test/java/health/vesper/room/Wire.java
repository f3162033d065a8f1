package health.vesper.room;

import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RoomEvent;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Commands and events of the pure room by the names that they have on the wire: a command is its
 * record's name with hyphens, a field its component's. Where the two drift apart, the contract on
 * the pure room or the one over the socket fails.
 */
final class Wire {
  private static final Map<String, Class<?>> COMMANDS = new HashMap<>();

  static {
    kinds(ParticipantCommand.class).forEach(kind -> COMMANDS.put(MessageName.of(kind), kind));
  }

  private Wire() {}

  /** The command of that name with these fields, as a record. */
  static ParticipantCommand command(String name, Map<String, Object> fields) {
    var kind = COMMANDS.get(name);
    var components = kind.getRecordComponents();
    var values = Arrays.stream(components).map(one -> fields.get(one.getName())).toArray();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = kind.getDeclaredConstructor(types);
      return (ParticipantCommand) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " with " + fields, e);
    }
  }

  /** What a path of names and places in lists leads to: {@code own.stepOut.with}. */
  static Object at(Object start, String path) {
    var value = start instanceof RoomEvent.Welcomed welcomed ? welcomed.room() : start;
    for (var step : path.split("\\.", -1)) {
      if (value instanceof List<?> list) {
        var place = Integer.parseInt(step);
        value = place < list.size() ? list.get(place) : null;
      } else if (value != null) {
        value = field(value, step);
      }
    }
    return value;
  }

  private static Object field(Object of, String name) {
    try {
      var accessor = of.getClass().getDeclaredMethod(name);
      return accessor.invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(of + " has no " + name, e);
    }
  }

  private static Stream<Class<?>> kinds(Class<?> sealed) {
    return sealed.isSealed()
        ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(Wire::kinds)
        : Stream.of(sealed);
  }
}
