package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everybody who ever came to this room, each under one id for the life of the room. */
final class ParticipantRegistry {
  private final Map<PersonKey, Participant> byKey = new LinkedHashMap<>();
  private final Map<ParticipantId, Participant> byId = new LinkedHashMap<>();

  /** The participant that this person was here, or a new one, who is added once let near. */
  Participant knownOrNew(PersonKey key) {
    var who = byKey.get(key);
    return who != null ? who : new Participant(ParticipantId.random(), key);
  }

  void add(Participant who) {
    byKey.put(who.key(), who);
    byId.put(who.id(), who);
  }

  /** Null for somebody who never came. */
  Participant of(PersonKey key) {
    return byKey.get(key);
  }

  /** Null for somebody who never came. */
  Participant of(ParticipantId id) {
    return byId.get(id);
  }

  /** Null for a connection that was replaced, closed or never let in. */
  Participant on(ConnectionId connection) {
    for (var who : byKey.values()) {
      if (connection.equals(who.reach().connection())) {
        return who;
      }
    }
    return null;
  }

  Collection<Participant> all() {
    return byKey.values();
  }

  List<Participant> those(Predicate<Participant> which) {
    return byKey.values().stream().filter(which).toList();
  }
}
