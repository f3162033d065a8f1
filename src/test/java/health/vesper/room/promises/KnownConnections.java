package health.vesper.room.promises;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomRole;
import java.util.HashMap;
import java.util.Map;

/**
 * The people, devices and roles of all accepted connections, as their tickets say. The room must
 * follow these.
 */
final class KnownConnections {
  private final Map<ConnectionId, RoomCommand.Connect> everybody = new HashMap<>();
  private final Map<PersonKey, RoomRole> roles = new HashMap<>();
  private final Map<PersonKey, ConnectionId> inUse = new HashMap<>();

  /** A copy that later connections do not change. */
  KnownConnections now() {
    var now = new KnownConnections();
    now.everybody.putAll(everybody);
    now.roles.putAll(roles);
    now.inUse.putAll(inUse);
    return now;
  }

  void comes(RoomCommand.Connect connect) {
    everybody.put(connect.by(), connect);
    roles.put(connect.person(), connect.role());
    inUse.put(connect.person(), connect.by());
  }

  /** The person who uses or used this device, or null for an unknown device. */
  PersonKey ownerOf(ConnectionId device) {
    var connect = everybody.get(device);
    return connect == null ? null : connect.person();
  }

  boolean moderates(ConnectionId device) {
    var connect = everybody.get(device);
    return connect != null && connect.role().moderates();
  }

  RoomRole roleOf(PersonKey person) {
    return roles.get(person);
  }

  boolean isInUse(ConnectionId device) {
    return device.equals(inUse.get(ownerOf(device)));
  }
}
